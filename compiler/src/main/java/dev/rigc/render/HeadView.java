package dev.rigc.render;

/**
 * What every template starts with.
 *
 * @param rigcVersion the version of rigc
 * @param riglet {@code {owner}/{project}}
 * @param rigletSha256 the hash of the riglet
 * @param stack the name of the stack
 * @param description the description of the template
 */
public record HeadView(
    String rigcVersion, String riglet, String rigletSha256, String stack, String description) {}
