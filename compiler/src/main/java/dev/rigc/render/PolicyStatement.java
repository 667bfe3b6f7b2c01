package dev.rigc.render;

import dev.rigc.cfn.spec.fact.CommonGrant;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Permission;
import dev.rigc.model.value.Slug;
import dev.rigc.model.value.ValueTemplate;
import dev.rigc.model.value.ValueTemplate.Literal;
import dev.rigc.model.value.ValueTemplate.Reference;
import dev.rigc.plan.TableNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an application may do in an environment, with all that it refers to filled in.
 *
 * @param actions the actions
 * @param resources ARNs as they are, or {@code *}
 * @param substituted ARNs for {@code Fn::Sub}
 */
public record PolicyStatement(
    List<String> actions, List<String> resources, List<String> substituted) {
  /** How many characters the boundary has, at most, for the volumes of all applications. */
  public static final int VOLUMES = 360;

  /** The braces and words of a statement. */
  private static final int FRAME = 60;

  /** The quotes and the comma of a text. */
  private static final int QUOTES = 3;

  /** What {@code ${AWS::Partition}} and the like have in an ARN less than in the template. */
  private static final int PSEUDO_PARAMETERS = 15;

  /** The statements of an application in an environment, in the order of the riglet. */
  public static List<PolicyStatement> of(
      Riglet riglet, Environment environment, Application application) {
    List<PolicyStatement> all = new ArrayList<>();
    for (Slug table : application.requireWorkload().tables().keySet()) {
      String name = TableNames.of(riglet, environment, application, table);
      all.addAll(granted("dynamodb", name + " read write"));
    }
    for (Permission permission : application.requireWorkload().policies()) {
      permission
          .grants()
          .forEach(
              (service, text) ->
                  all.addAll(granted(service, resolve(text, riglet, environment, application))));
      if (!permission.actions().isEmpty()) {
        all.add(
            new PolicyStatement(
                permission.actions(),
                permission.resources().stream()
                    .map(resource -> resolve(resource, riglet, environment, application))
                    .toList(),
                List.of()));
      }
    }
    return all;
  }

  /** Those of all applications in all environments; the same actions are one statement. */
  public static List<PolicyStatement> all(Riglet riglet) {
    Map<List<String>, PolicyStatement> byActions = new LinkedHashMap<>();
    for (Environment environment : riglet.environments()) {
      for (Application application : riglet.applications()) {
        of(riglet, environment, application)
            .forEach(each -> byActions.merge(each.actions(), each, PolicyStatement::and));
      }
    }
    return List.copyOf(byActions.values());
  }

  private PolicyStatement and(PolicyStatement other) {
    return new PolicyStatement(
        actions, joined(resources, other.resources), joined(substituted, other.substituted));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** How many characters it has in a policy, or a few more. */
  public int size() {
    int size = FRAME;
    for (List<String> texts : List.of(actions, resources, substituted)) {
      size += texts.stream().mapToInt(text -> text.length() + QUOTES).sum();
    }
    return size - PSEUDO_PARAMETERS * substituted.size();
  }

  private static List<PolicyStatement> granted(String service, String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    return words.subList(1, words.size()).stream()
        .map(way -> CommonGrant.of(service, way))
        .flatMap(Optional::stream)
        .map(
            grant -> new PolicyStatement(grant.actions(), List.of(), grant.resources(words.get(0))))
        .toList();
  }

  private static String resolve(
      ValueTemplate value, Riglet riglet, Environment environment, Application application) {
    return value.parts().stream()
        .map(
            part ->
                part instanceof Literal literal
                    ? literal.text()
                    : resolve((Reference) part, riglet, environment, application))
        .collect(Collectors.joining());
  }

  private static String resolve(
      Reference reference, Riglet riglet, Environment environment, Application application) {
    return switch (reference) {
      case ENVIRONMENT -> environment.name().value();
      case REGION -> riglet.region().value();
      case BRANCH -> application.branch().value();
      default -> "${" + reference.key() + "}";
    };
  }
}
