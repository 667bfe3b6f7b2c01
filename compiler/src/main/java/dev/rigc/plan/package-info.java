/**
 * From a riglet to its stacks: derived names, and the plan, which lists the stacks in the order of
 * deployment with what each exports and imports.
 *
 * <p>What a stack is, its {@link dev.rigc.plan.StackKind} says; this package knows no kind. A kind
 * gives a {@link dev.rigc.plan.StackSite} for each of its stacks: one for each thing of its scope,
 * some of them, or several in one place. The planner checks that what is imported is exported, in
 * the same region, and puts each stack after what it depends on; otherwise stacks stay in the order
 * of environments and of the list of kinds.
 *
 * <p>Kinds that do not fit together are a bug of rigc, whatever the riglet is, so the planner
 * throws and gives no diagnostic.
 */
@NullMarked
package dev.rigc.plan;

import org.jspecify.annotations.NullMarked;
