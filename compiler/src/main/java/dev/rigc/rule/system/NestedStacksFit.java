package dev.rigc.rule.system;

import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Reference;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Nearest;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.system.SystemSubject.Placed;
import dev.rigc.rule.template.ParameterConstraints;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A nested stack gives its template the parameters it needs, and reads outputs it has. */
final class NestedStacksFit implements SystemRule {
  private static final String STACK = "AWS::CloudFormation::Stack";
  private static final String SOURCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html";

  static final RuleInfo UNKNOWN =
      RuleInfo.error(
              "CFN5040",
              "A nested stack passes parameters that its template has.",
              "CloudFormation refuses parameters that the nested template does not declare.",
              SOURCE)
          .withExample("TemplateURL: child.yaml\nParameters: {VpcID: vpc-1}\n")
          .withCounterparts("E3043");

  static final RuleInfo MISSING =
      RuleInfo.error(
              "CFN5041",
              "A nested stack passes every parameter that its template needs.",
              "A parameter without a default must be given.",
              SOURCE)
          .withExample("TemplateURL: child.yaml # which has the parameter VpcId\n")
          .withCounterparts("E3043");

  static final RuleInfo VALUE =
      RuleInfo.error(
              "CFN5042",
              "A nested stack passes values that its template takes.",
              "CloudFormation refuses a value that breaks the parameter's own constraints.",
              SOURCE)
          .withExample("TemplateURL: child.yaml\nParameters: {Size: many}\n")
          .withCounterparts("E3043");

  static final RuleInfo OUTPUT =
      RuleInfo.error(
              "CFN5043",
              "What is read from a nested stack is one of its outputs.",
              "`Fn::GetAtt` of an output that the nested template does not have fails.",
              SOURCE)
          .withExample("!GetAtt Network.Outputs.VpcID\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(UNKNOWN, MISSING, VALUE, OUTPUT);
  }

  @Override
  public Set<Sight> looksAt() {
    return Set.of(new Sight(STACK, "TemplateURL"), new Sight(STACK, "Parameters"));
  }

  @Override
  public void check(SystemSubject subject, Findings findings) {
    if (!subject.holds(STACK)) {
      return;
    }
    Map<String, Member> byPath = new HashMap<>();
    Map<String, List<Member>> byEnding = new HashMap<>();
    for (Member member : subject.members()) {
      String path = Paths.normal(member.file());
      if (byPath.putIfAbsent(path, member) == null) {
        Paths.ending(path)
            .ifPresent(
                ending -> byEnding.computeIfAbsent(ending, e -> new ArrayList<>()).add(member));
      }
    }
    Map<Member, Map<String, Member>> children = new HashMap<>();
    subject.forEach(
        STACK,
        "TemplateURL",
        (stack, url) ->
            child(stack.member(), url, byPath, byEnding)
                .ifPresent(
                    child -> {
                      children
                          .computeIfAbsent(stack.member(), member -> new HashMap<>())
                          .put(stack.logicalId(), child);
                      parameters(stack, child, findings);
                    }));
    children.forEach((member, nested) -> outputs(member, nested, findings));
  }

  /** The member that a path or an address leads to. */
  private static Optional<Member> child(
      Member parent, Value url, Map<String, Member> byPath, Map<String, List<Member>> byEnding) {
    Optional<Member> child =
        Wording.certain(parent, url).filter(path -> !path.contains("://")).isPresent()
            ? Wording.certain(parent, url)
                .map(path -> Paths.folderOf(parent.file()) + path)
                .map(Paths::normal)
                .flatMap(path -> Optional.ofNullable(byPath.get(path)))
            : uploaded(parent, url, byEnding);
    return child.filter(member -> !member.template().mayGrow());
  }

  /**
   * The member that lies in a bucket under an address: the only one of the set whose folder and
   * file are called as the last two steps of the address.
   */
  private static Optional<Member> uploaded(
      Member parent, Value url, Map<String, List<Member>> byEnding) {
    List<Wording> addresses = Wording.of(parent, url);
    return addresses.size() == 1
        ? Paths.ending(addresses.get(0).text())
            .map(ending -> byEnding.getOrDefault(ending, List.of()))
            .filter(members -> members.size() == 1 && !members.contains(parent))
            .map(members -> members.get(0))
        : Optional.empty();
  }

  private static void parameters(Placed stack, Member child, Findings findings) {
    Optional<Value> written = stack.resource().property("Parameters");
    if (written.isEmpty()) {
      missing(stack, child, Map.of(), "", findings);
      return;
    }
    Evaluator evaluator = stack.member().evaluator();
    for (Alternative given : evaluator.alternatives(written.get(), evaluator.root())) {
      if (given.isAbsent()) {
        missing(stack, child, Map.of(), when(given), findings);
      } else if (given.known().orElse(null) instanceof MapValue passed) {
        missing(stack, child, passed.entries(), when(given), findings);
        passed
            .entries()
            .forEach(
                (name, value) ->
                    passed(stack, child, passed.key(name).orElseThrow(), value, findings));
      }
    }
  }

  private static String when(Alternative given) {
    String conditions = given.guard().describe();
    return conditions.isEmpty() ? "" : " This is so " + conditions + ".";
  }

  private static void missing(
      Placed stack, Member child, Map<String, Value> passed, String when, Findings findings) {
    for (Parameter parameter : child.template().parameters().values()) {
      boolean isNeeded =
          parameter.body().isPresent() && parameter.body().get().get("Default").isEmpty();
      if (isNeeded && !passed.containsKey(parameter.name())) {
        findings
            .add(
                MISSING,
                stack
                    .resource()
                    .properties()
                    .flatMap(map -> map.key("Parameters"))
                    .orElse(stack.resource().key()),
                "`%s` passes no value for `%s`, which has no default (%s).%s"
                    .formatted(
                        stack.logicalId(), parameter.name(), Member.at(parameter.key()), when))
            .resource(stack.logicalId())
            .hint("Add `%s` to `Parameters`.".formatted(parameter.name()))
            .related(parameter.key().location(), "the parameter");
      }
    }
  }

  private static void passed(
      Placed stack, Member child, ScalarNode key, Value value, Findings findings) {
    String name = key.text();
    Parameter parameter = child.template().parameters().get(name);
    String id = stack.logicalId();
    if (parameter == null) {
      String file = child.file();
      findings
          .add(
              UNKNOWN,
              key,
              "`%s` passes the parameter `%s`, which %s does not have.".formatted(id, name, file))
          .resource(id)
          .hint(
              Nearest.to(name, child.template().parameters().keySet())
                  .map(near -> "Did you mean `%s`?".formatted(near))
                  .orElse("Take it out, or declare it there."))
          .related(
              child.template().section("Parameters").orElse(value).node().location(),
              "the parameters of the nested template");
      return;
    }
    for (Wording wording : Wording.of(stack.member(), value)) {
      List<String> faults =
          wording.isCertain() ? ParameterConstraints.faults(parameter, wording.text()) : List.of();
      for (String fault : faults) {
        findings
            .add(
                VALUE,
                value.node(),
                "The value of `%s` breaks its constraints: %s".formatted(name, fault))
            .resource(id)
            .hint("%s declares the parameter.".formatted(Member.at(parameter.key())))
            .related(parameter.key().location(), "the parameter");
      }
    }
  }

  private static void outputs(Member parent, Map<String, Member> nested, Findings findings) {
    for (Reference reference : parent.template().references()) {
      Member child = nested.get(reference.name());
      String attribute = reference.attribute().orElse("");
      if (child == null || !attribute.startsWith("Outputs.")) {
        continue;
      }
      String output = attribute.substring("Outputs.".length());
      if (!child.template().outputs().containsKey(output)) {
        findings
            .add(
                OUTPUT,
                reference.at(),
                "`%s` has no output `%s`: %s declares none of that name."
                    .formatted(reference.name(), output, child.file()))
            .resource(reference.use().resource().map(r -> r.logicalId()).orElse(null))
            .hint(
                Nearest.to(output, child.template().outputs().keySet())
                    .map(near -> "Did you mean `%s`?".formatted(near))
                    .orElse("Add the output to the nested template."));
      }
    }
  }
}
