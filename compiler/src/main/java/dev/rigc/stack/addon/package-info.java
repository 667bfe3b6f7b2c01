/**
 * The stacks of templates that a riglet's author writes: a kind for each layer that has some.
 *
 * <p><b>Decision: an addon is a stack, not a part of one.</b> Context: what an application needs
 * besides, such as a queue, can be written in CloudFormation by whoever needs it, but its name,
 * tags, order and deployment should be those of the riglet. So it is a stack beside its layer,
 * whose template is copied byte for byte; parameters, exports, imports and capabilities are read
 * from it. Consequence: it can be patched, drawn, linted and deployed like every other stack, and
 * rigc can be left without it.
 */
@NullMarked
package dev.rigc.stack.addon;

import org.jspecify.annotations.NullMarked;
