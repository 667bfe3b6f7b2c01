package dev.rigc.cfn.spec.fact;

import java.util.List;
import java.util.Optional;

/**
 * What an application needs to use a resource in one way, such as to read a bucket. The grants,
 * each with its source, are in {@code schemas/curated/tables/grants.json}.
 *
 * @param actions the actions
 * @param resources the ARNs, for {@code Fn::Sub}, in which {@code {name}} stands for the resource
 */
public record CommonGrant(List<String> actions, List<String> resources) {
  private static final String NAME = "{name}";

  /** The keys of the services that there are grants for. */
  public static List<String> services() {
    return FactTables.load("grants").names();
  }

  /** The ways to use a resource of a service; none for a service that there is no grant for. */
  public static List<String> ways(String service) {
    return FactTables.load("grants").member(service).map(PackedValue::names).orElse(List.of());
  }

  /** The grant to use a resource of {@code service} in one way. */
  public static Optional<CommonGrant> of(String service, String way) {
    return FactTables.load("grants")
        .member(service)
        .flatMap(ways -> ways.member(way))
        .map(line -> new CommonGrant(line.texts("actions"), line.texts("resources")));
  }

  /** The ARNs of one resource, for {@code Fn::Sub}. */
  public List<String> resources(String name) {
    return resources.stream().map(arn -> arn.replace(NAME, name)).toList();
  }
}
