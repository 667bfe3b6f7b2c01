package dev.rigc.api;

import dev.rigc.emit.OutputSet;
import dev.rigc.plan.StackPlan;

/**
 * A compiled riglet.
 *
 * @param plan its stacks in the order of deployment
 * @param output every file of the output, {@code riglet.json} included
 */
public record Compilation(StackPlan plan, OutputSet output) {}
