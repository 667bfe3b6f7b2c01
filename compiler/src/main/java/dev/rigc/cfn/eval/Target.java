package dev.rigc.cfn.eval;

import java.util.Optional;

/**
 * What an unknown value refers to.
 *
 * @param name a parameter, a pseudo parameter or a logical id
 * @param attribute the attribute of a resource, for a GetAtt
 */
public record Target(String name, Optional<String> attribute) {
  /** The name and the attribute with a dot between them. */
  @Override
  public String toString() {
    return name + attribute.map(a -> "." + a).orElse("");
  }
}
