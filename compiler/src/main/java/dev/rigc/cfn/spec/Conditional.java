package dev.rigc.cfn.spec;

import java.util.Optional;

/**
 * JSON Schema's {@code if}, {@code then} and {@code else}: a value that fits {@code when} must fit
 * {@code then}, any other value must fit {@code otherwise}.
 */
public record Conditional(
    PropertySchema when, Optional<PropertySchema> then, Optional<PropertySchema> otherwise) {}
