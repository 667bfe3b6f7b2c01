package dev.rigc.render;

/**
 * What every template starts with. Neither the version of rigc nor a hash of the riglet: a template
 * changes only where what it deploys changed. Both are in {@code riglet.json}.
 *
 * @param riglet {@code {owner}/{project}}
 * @param stack the name of the stack
 * @param description the description of the template
 */
public record HeadView(String riglet, String stack, String description) {}
