package dev.rigc.model.application;

import dev.rigc.model.value.Ordered;
import dev.rigc.model.value.ValueTemplate;
import java.util.List;
import java.util.Map;

/**
 * What an application may do in AWS: common grants by name, or a statement of actions and
 * resources.
 *
 * @param grants by the key of the service, the name of a resource and what may be done with it, as
 *     in {@code s3} and {@code uploads read}; in file order
 * @param actions the actions of a statement, such as {@code ses:SendEmail}
 * @param resources the resources of a statement: ARNs, or {@code *}
 */
public record Permission(
    Map<String, ValueTemplate> grants, List<String> actions, List<ValueTemplate> resources) {
  /** Keeps copies of the collections. */
  public Permission {
    grants = Ordered.copy(grants);
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }
}
