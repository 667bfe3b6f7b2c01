package dev.rigc.model.stack;

import java.util.Optional;

/**
 * What an operator turns, or a pipeline passes, when a stack is deployed.
 *
 * @param name the parameter's name
 * @param defaultValue the riglet's value; absent if one must be passed
 */
public record Parameter(String name, Optional<String> defaultValue) {
  /** A parameter with the riglet's value as its default. */
  public static Parameter of(String name, Object defaultValue) {
    return new Parameter(name, Optional.of(defaultValue.toString()));
  }

  /** A parameter that must be passed. */
  public static Parameter required(String name) {
    return new Parameter(name, Optional.empty());
  }
}
