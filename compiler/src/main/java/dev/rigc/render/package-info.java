/**
 * From a plan to the text of its templates. FreeMarker is fenced in here: it sees one flat view of
 * each template, prints every value as a YAML scalar that cannot break out, and does no arithmetic
 * and no string building. Every text is parsed back and compared with the plan.
 */
@NullMarked
package dev.rigc.render;

import org.jspecify.annotations.NullMarked;
