package dev.rigc.cfn.spec.fact;

import java.util.List;
import java.util.Optional;

/**
 * SAM's policy templates, each with the parameters that it must be given.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html">Policy
 *     template list</a>
 */
public final class PolicyTemplates {
  private PolicyTemplates() {}

  private static PackedValue templates() {
    return FactTables.load("sam-policy-templates").member("templates").orElseThrow();
  }

  /** The names of the parameters of a template; empty if there is no template of that name. */
  public static Optional<List<String>> parameters(String name) {
    return templates().member(name).map(PackedValue::texts);
  }

  /** The names of all templates, sorted. */
  public static List<String> names() {
    return List.copyOf(templates().names());
  }
}
