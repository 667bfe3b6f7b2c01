package dev.rigc.rule;

import dev.rigc.cfn.Parameter;
import dev.rigc.diagnostic.SourceLocation;

/**
 * A parameter that a stack's template declares.
 *
 * @param name its name
 * @param location where its name is
 * @param isRequired whether it has no default
 * @param constraints what its values must keep to
 */
public record DeclaredParameter(
    String name, SourceLocation location, boolean isRequired, ParameterConstraints constraints) {
  static DeclaredParameter of(Parameter parameter) {
    boolean isRequired =
        parameter.body().isPresent() && parameter.body().get().find("Default") == null;
    return new DeclaredParameter(
        parameter.name(),
        parameter.key().location(),
        isRequired,
        ParameterConstraints.of(parameter));
  }
}
