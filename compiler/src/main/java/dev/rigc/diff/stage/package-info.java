/**
 * Splits a difference that cannot be deployed in one step into stages that can.
 *
 * <p><b>Decision: five stages at most, whatever the deadlocks are.</b> Context: deadlocks meet in
 * the same stacks, and a plan for each of them alone would undo the others. Consequence: each stack
 * has one state a stage, made of the old or the new template and the edits that its deadlocks ask
 * for: <em>detach</em> (the old template, with parameters in place of imports that must let go),
 * <em>clear</em> (the old one, with what is in the way moved aside), <em>provide</em> (the new one
 * for stacks that others wait for, with outputs that are still imported), <em>move</em> (the new
 * one for all others) and <em>finish</em> (the new one everywhere). A stage has only the stacks
 * whose state changes.
 *
 * <p><b>Decision: a template that is edited becomes JSON.</b> Context: what is between the old and
 * the new side is deployed once and thrown away. Consequence: no comment survives there, and no
 * text is edited by pattern.
 */
@NullMarked
package dev.rigc.diff.stage;

import org.jspecify.annotations.NullMarked;
