/**
 * One page about a set of stacks that belong together: what there is, where it answers, what it may
 * do, and what it takes of the account's quotas.
 *
 * <p><b>Decision: the page is made of templates, as pictures are.</b> Context: a page of what a
 * riglet says would say nothing of overrides and of templates of one's own, and none could be made
 * of an output folder. So each table is read from evaluated templates ({@link
 * dev.rigc.diff.system.SystemModel}); only the keys of the riglet come from {@code riglet.yaml}.
 * Consequence: what a table shows is what is deployed; what only AWS knows is shown in <code>${…}
 * </code> as in {@code Fn::Sub}.
 *
 * <p><b>Decision: the page is static and carries its own fence.</b> Context: a page that is mailed
 * or put on a server must not be a way in, and nobody wants to review its scripts. So there is no
 * script, no style attribute and no address that is loaded; a Content Security Policy allows the
 * two style sheets by their hashes and nothing else. FreeMarker escapes every text, and the page is
 * a tree of {@link dev.rigc.page.PageTable}s, so its one template prints no markup that a value
 * decides.
 */
@NullMarked
package dev.rigc.page;

import org.jspecify.annotations.NullMarked;
