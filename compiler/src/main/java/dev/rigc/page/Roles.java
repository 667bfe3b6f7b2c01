package dev.rigc.page;

import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.value.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The roles of all stacks with the policies that are attached to them, wherever these are. */
final class Roles {
  private final PageFacts facts;
  private final Map<ResourceModel, List<Policy>> attached = new LinkedHashMap<>();
  private final List<ResourceModel> alone = new ArrayList<>();

  /** Managed policies that a role names itself. */
  private final Set<ResourceModel> named = new HashSet<>();

  /**
   * A policy.
   *
   * @param name what it is called
   * @param document its statements; {@link Term#NONE} for one that is not in these stacks
   */
  record Policy(String name, Term document) {}

  Roles(PageFacts facts) {
    this.facts = facts;
    for (ResourceModel role : facts.resources("AWS::IAM::Role")) {
      List<Policy> policies = new ArrayList<>();
      attached.put(role, policies);
      for (Term policy : PageFacts.items(role.property("Policies"))) {
        policies.add(
            new Policy(
                facts.show(PageFacts.at(policy, "PolicyName")),
                PageFacts.at(policy, "PolicyDocument")));
      }
      for (Term arn : PageFacts.items(role.property("ManagedPolicyArns"))) {
        facts.target(arn).ifPresent(named::add);
        policies.add(
            facts
                .target(arn)
                .map(this::policy)
                .orElseGet(() -> new Policy(facts.show(arn), Term.NONE)));
      }
    }
    facts
        .resources("AWS::IAM::RolePolicy", "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")
        .forEach(this::attach);
  }

  private Policy policy(ResourceModel resource) {
    String name = facts.show(resource.property("PolicyName"));
    return new Policy(
        name.isEmpty() ? facts.show(resource.logicalId()) : name,
        resource.property("PolicyDocument"));
  }

  private void attach(ResourceModel resource) {
    List<List<Policy>> roles =
        Stream.concat(
                PageFacts.items(resource.property("Roles")).stream(),
                Stream.of(resource.property("RoleName")))
            .flatMap(role -> facts.target(role).stream())
            .flatMap(role -> Optional.ofNullable(attached.get(role)).stream())
            .toList();
    roles.forEach(policies -> policies.add(policy(resource)));
    if (roles.isEmpty()
        && !named.contains(resource)
        && resource.type().equals("AWS::IAM::ManagedPolicy")) {
      alone.add(resource);
    }
  }

  /** The roles of a stack. */
  List<ResourceModel> of(StackModel stack) {
    return attached.keySet().stream().filter(role -> role.stack().equals(stack)).toList();
  }

  /** The managed policies of a stack that no role has, such as a permissions boundary. */
  List<ResourceModel> policiesOf(StackModel stack) {
    return alone.stream().filter(policy -> policy.stack().equals(stack)).toList();
  }

  /** What is attached to a role. */
  List<Policy> policies(ResourceModel role) {
    return List.copyOf(attached.getOrDefault(role, List.of()));
  }
}
