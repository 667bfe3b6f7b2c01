package dev.rigc.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a policy.
 *
 * @param sid its id
 * @param actions the actions
 * @param resources ARNs as they are, or {@code *}
 * @param substituted ARNs for {@code Fn::Sub}
 */
public record StatementView(
    String sid, List<String> actions, List<String> resources, List<String> substituted) {
  /** The statements, numbered from 1. */
  public static List<StatementView> of(List<PolicyStatement> statements) {
    List<StatementView> all = new ArrayList<>();
    for (PolicyStatement one : statements) {
      all.add(
          new StatementView(
              "Application" + (all.size() + 1), one.actions(), one.resources(), one.substituted()));
    }
    return all;
  }
}
