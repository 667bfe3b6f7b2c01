package dev.rigc.cfn;

import dev.rigc.yaml.Node;

/**
 * A loop that could not be expanded.
 *
 * @param node the piece of the loop that is in the way
 * @param message a full sentence
 * @param malformed whether the loop is wrong, or only not known before deployment
 */
public record LoopProblem(Node node, String message, boolean malformed) {}
