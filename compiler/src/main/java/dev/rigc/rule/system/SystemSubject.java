package dev.rigc.rule.system;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.ImportValue;
import dev.rigc.cfn.Output;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A set of templates that are deployed side by side, with an index of what they export, import and
 * hold. Building it takes a time linear in the size of the templates.
 */
public final class SystemSubject {
  private final List<Member> members;
  private final Optional<PlanFile> plan;
  private final Optional<ParameterFile> parameterFile;
  private final List<Import> imports = new ArrayList<>();
  private final Map<String, List<Placed>> byType = new HashMap<>();
  private final Exports exports;
  private final Identities identities;

  /**
   * A resource and the stack it belongs to.
   *
   * @param member the stack
   * @param resource the resource
   */
  public record Placed(Member member, Resource resource) {}

  private SystemSubject(
      List<Member> members, Optional<PlanFile> plan, Optional<ParameterFile> parameterFile) {
    this.members = List.copyOf(members);
    this.plan = plan;
    this.parameterFile = parameterFile;
    List<Export> exported = new ArrayList<>();
    for (Member member : members) {
      index(member, exported);
    }
    this.exports = new Exports(exported, plannedElsewhere());
    this.identities = new Identities(exports);
  }

  /**
   * A set of templates.
   *
   * @param templates the templates
   * @param plan the plan they belong to; each of its stacks takes name, region and parameters from
   *     it
   * @param parameterFile values of parameters that were given for this run
   */
  public static SystemSubject of(
      List<Template> templates, Optional<PlanFile> plan, Optional<ParameterFile> parameterFile) {
    Map<String, List<PlannedStack>> stacks = stacksByFile(plan);
    Map<String, String> given = parameterFile.map(ParameterFile::values).orElse(Map.of());
    List<Member> members = new ArrayList<>();
    for (Template template : templates) {
      List<PlannedStack> made =
          stacks.getOrDefault(Paths.normal(template.source().name()), List.of());
      for (PlannedStack stack : made) {
        Evaluator evaluator = Evaluator.of(template, context(stack, given));
        members.add(new Member(template, evaluator, Optional.of(stack), members.size()));
      }
      if (made.isEmpty()) {
        Evaluator evaluator = Evaluator.of(template, EvaluationContext.NONE.withParameters(given));
        members.add(new Member(template, evaluator, Optional.empty(), members.size()));
      }
    }
    return new SystemSubject(members, plan, parameterFile);
  }

  private static Map<String, List<PlannedStack>> stacksByFile(Optional<PlanFile> plan) {
    Map<String, List<PlannedStack>> byFile = new HashMap<>();
    plan.ifPresent(
        file -> {
          for (PlannedStack stack : file.stacks()) {
            byFile
                .computeIfAbsent(
                    Paths.normal(file.folder() + stack.file()), path -> new ArrayList<>())
                .add(stack);
          }
        });
    return byFile;
  }

  private static EvaluationContext context(PlannedStack stack, Map<String, String> given) {
    Map<String, String> parameters = new LinkedHashMap<>(stack.parameters());
    parameters.putAll(given);
    Map<String, String> pseudo = new LinkedHashMap<>();
    pseudo.put("AWS::StackName", stack.name());
    stack.region().ifPresent(region -> pseudo.put("AWS::Region", region));
    return EvaluationContext.NONE.withParameters(parameters).withPseudo(pseudo);
  }

  private void index(Member member, List<Export> exported) {
    for (Output output : member.template().outputs().values()) {
      output
          .exportName()
          .ifPresent(
              name ->
                  Wording.of(member, name)
                      .forEach(text -> exported.add(new Export(member, output, name, text))));
    }
    for (FunctionUse use : member.template().functions()) {
      if (use.function() instanceof ImportValue take) {
        Value name = take.argument();
        Wording.of(member, name).forEach(text -> imports.add(new Import(member, use, name, text)));
      }
    }
    for (Resource resource : member.template().resources().values()) {
      byType
          .computeIfAbsent(resource.type(), type -> new ArrayList<>())
          .add(new Placed(member, resource));
    }
  }

  /** What stacks of the plan export whose template is not in the set. */
  private Map<String, ScalarNode> plannedElsewhere() {
    Set<PlannedStack> here = new HashSet<>();
    members.forEach(member -> member.stack().ifPresent(here::add));
    Map<String, ScalarNode> names = new LinkedHashMap<>();
    for (PlannedStack stack : plan.map(PlanFile::stacks).orElse(List.of())) {
      if (!here.contains(stack)) {
        stack.exports().forEach(name -> names.putIfAbsent(name.text(), name));
      }
    }
    return names;
  }

  /** The templates of the set, one for each stack that is made of them. */
  public List<Member> members() {
    return members;
  }

  /** The plan, if the set belongs to one. */
  public Optional<PlanFile> plan() {
    return plan;
  }

  /** The values of parameters that were given for this run. */
  public Optional<ParameterFile> parameterFile() {
    return parameterFile;
  }

  /** The resources of a type that are certain to be made, in the order of the set. */
  public List<Placed> resources(String type) {
    List<Placed> all = byType.get(type);
    if (all == null) {
      return List.of();
    }
    List<Placed> certain = new ArrayList<>();
    for (Placed placed : all) {
      if (placed.member().isCertain(placed.resource())) {
        certain.add(placed);
      }
    }
    return certain;
  }

  /** Every import, in the order of the set. */
  List<Import> imports() {
    return imports;
  }

  Exports exports() {
    return exports;
  }

  Identities identities() {
    return identities;
  }

  /** Runs {@code each} over every resource of these types with the value of one property. */
  void forEach(String type, String property, BiConsumer<Placed, Value> each) {
    for (Placed placed : resources(type)) {
      placed.resource().property(property).ifPresent(value -> each.accept(placed, value));
    }
  }
}
