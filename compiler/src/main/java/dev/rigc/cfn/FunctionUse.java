package dev.rigc.cfn;

import dev.rigc.cfn.value.Function;
import java.util.List;
import java.util.Optional;

/**
 * A function and where it is.
 *
 * @param function the function
 * @param section the top-level section, such as {@code Resources}
 * @param entry the entry of the section, such as a logical id; empty if it is the section itself
 * @param attribute the key below the entry, such as {@code Properties}; empty if there is none
 * @param resource the resource it belongs to, if it is in one
 * @param outer the functions it stands in, from the outermost
 */
public record FunctionUse(
    Function function,
    String section,
    String entry,
    String attribute,
    Optional<Resource> resource,
    List<Function> outer) {
  /** The function whose argument this one stands in, if there is one. */
  public Optional<Function> parent() {
    return outer.isEmpty() ? Optional.empty() : Optional.of(outer.get(outer.size() - 1));
  }
}
