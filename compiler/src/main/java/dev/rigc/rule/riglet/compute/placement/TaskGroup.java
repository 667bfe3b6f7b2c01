package dev.rigc.rule.riglet.compute.placement;

/**
 * The copies of one application.
 *
 * @param name the application
 * @param copies how many of them run
 * @param each what a copy asks for
 */
public record TaskGroup(String name, int copies, Room each) {}
