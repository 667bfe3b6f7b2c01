/**
 * Changes of rendered templates that a riglet asks for under {@code overrides}.
 *
 * <p><b>Decision: a patch of the parsed template, not a text or a template of its own.</b> Context:
 * whoever needs one property that no key of {@code riglet.yaml} sets would otherwise fork a
 * template, and miss every later correction of it. JSON Patch (RFC 6902) is a standard that says
 * what happens when a place is not there: it fails. So a patch is done after rendering, on nodes
 * that know where they were written; what it puts in keeps its place in {@code riglet.yaml}, and
 * findings in it are reported there. Consequence: the template is printed anew by {@link
 * dev.rigc.render.YamlPrinter} and parsed back; a template without a patch stays byte for byte as
 * FreeMarker rendered it.
 *
 * <p><b>Decision: the plan follows the template.</b> Context: a patch may add a parameter, an
 * export, an import or a role. So parameters, exports, imports, the order and the capabilities are
 * read from the changed template, and the rules on sets compare them as for any other set: an
 * export that others import cannot go unseen.
 */
@NullMarked
package dev.rigc.render.override;

import org.jspecify.annotations.NullMarked;
