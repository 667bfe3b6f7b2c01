/** Rules on the changes of templates that a riglet asks for. */
@NullMarked
package dev.rigc.rule.riglet.override;

import org.jspecify.annotations.NullMarked;
