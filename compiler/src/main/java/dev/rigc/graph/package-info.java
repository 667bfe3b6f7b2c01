/**
 * Pictures of a set of stacks: which stack imports from which, the networks, and the pipelines.
 *
 * <p><b>Decision: pictures are made of templates, not of the riglet.</b> Context: a picture of what
 * a riglet says would need a drawing for each kind of stack, and none could be made of templates
 * that rigc did not write. So facts are gathered from templates as for rules on sets ({@link
 * dev.rigc.rule.Collector}), and a riglet is compiled in memory first. Consequence: overrides and
 * templates of one's own are in the picture.
 *
 * <p><b>Decision: the layout is our own, and simple.</b> Context: programs that lay out graphs have
 * to be installed, and place boxes elsewhere with every version. Stacks are listed in the order of
 * their deployment below the name of their environment, and a line beside the list leads from each
 * stack to those that import from it; so no line can cross a text, and one stack more moves nothing
 * but what follows it. The width is fixed to what a README shows without scaling. Widths of texts
 * are those of a font with a fixed width of 0.6 em, so that no text leaves its box on any machine.
 *
 * <p><b>Decision: a comparison is one picture of both sides.</b> Context: two pictures beside each
 * other leave it to the reader to find what differs. So a part that both sides have is drawn where
 * the new one has it, and what only the old one has follows what it followed there. What happens to
 * a part is what {@link dev.rigc.diff.change} says of it, told by a sign, a word and a colour; the
 * colours that tell tiers and approvals apart in a plain picture are left out, as their words are
 * there too.
 */
@NullMarked
package dev.rigc.graph;

import org.jspecify.annotations.NullMarked;
