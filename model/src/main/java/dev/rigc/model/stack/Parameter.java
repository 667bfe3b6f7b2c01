package dev.rigc.model.stack;

import java.util.Optional;

/**
 * What an operator turns, or a pipeline passes, when a stack is deployed.
 *
 * @param name the parameter's name
 * @param defaultValue the riglet's value; absent if one must be passed, or is known only when the
 *     templates are rendered
 * @param isKept whether an update leaves the value as it is deployed, unless another one is passed
 */
public record Parameter(String name, Optional<String> defaultValue, boolean isKept) {
  /** A parameter with the riglet's value as its default, which every update passes. */
  public static Parameter of(String name, Object defaultValue) {
    return new Parameter(name, Optional.of(defaultValue.toString()), false);
  }

  /** A parameter that every update passes, with a value that the rendered templates decide. */
  public static Parameter rendered(String name) {
    return new Parameter(name, Optional.empty(), false);
  }

  /** A parameter that must be passed at first and is kept from then on. */
  public static Parameter required(String name) {
    return new Parameter(name, Optional.empty(), true);
  }

  /** A parameter that starts with a value and is kept from then on. */
  public static Parameter kept(String name, String firstValue) {
    return new Parameter(name, Optional.of(firstValue), true);
  }
}
