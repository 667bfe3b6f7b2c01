/**
 * The list of the kinds of stacks. Below it each kind has a package of the field's name for it.
 *
 * <p><b>Decision: a kind of stack is one package and one folder of templates.</b> Context: a kind
 * was spread over an enum, the planner, the names, the views, the script and the rules on names, so
 * that adding one touched eleven places. So a kind is a {@link dev.rigc.plan.StackKind}, which says
 * what its stacks are called, export, import, take, acknowledge and show to their templates; the
 * planner, the renderer, the script and the rules go through the list here. The interface is in
 * {@code dev.rigc.plan} and the list is above the kinds, because the planner and the renderer then
 * cannot know a kind: they are below. Consequence: a kind costs its package, its folder in {@code
 * templates-src} and a line here, as long as the riglet's format stays as it is.
 *
 * <p>Kinds know each other by their classes named {@code …Exports} only: what a stack offers to
 * others, names by which others find it included. What does not fit into an import, such as the
 * secrets that the boundary of applications allows or the stacks that a pipeline deploys, a kind
 * reads from the whole plan, so that no two kinds need each other.
 */
@NullMarked
package dev.rigc.stack;

import org.jspecify.annotations.NullMarked;
