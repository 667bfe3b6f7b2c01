package dev.rigc.plan;

/**
 * A name that a stack has or gives to something.
 *
 * @param what the thing that it names, as messages call it, such as {@code artifact bucket}
 * @param name the name
 */
public record SiteName(String what, DerivedName name) {}
