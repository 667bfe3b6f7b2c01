package dev.rigc.rule.system;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.ImportValue;
import dev.rigc.cfn.Output;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A set of templates that are deployed side by side, with an index of what they export, import and
 * hold. Building it takes a time linear in the size of the templates, and memory for their names
 * only: templates of a large set are opened when somebody asks, and closed when many others were
 * opened since.
 */
public final class SystemSubject {
  private final List<Member> members;
  private final Optional<PlanFile> plan;
  private final Optional<ParameterFile> parameterFile;
  private final List<Import> imports = new ArrayList<>();
  private final Map<String, List<Member>> byType = new HashMap<>();
  private final Exports exports;
  private final Identities identities;

  /**
   * A resource and the stack it belongs to.
   *
   * @param member the stack
   * @param logicalId what its template calls the resource
   */
  public record Placed(Member member, String logicalId) {
    /** The resource; as with {@link Member#template()}, not the same object for ever. */
    public Resource resource() {
      return Objects.requireNonNull(member.template().resources().get(logicalId));
    }
  }

  private SystemSubject(
      List<Member> members, Optional<PlanFile> plan, Optional<ParameterFile> parameterFile) {
    this.members = List.copyOf(members);
    this.plan = plan;
    this.parameterFile = parameterFile;
    List<Export> exported = new ArrayList<>();
    Map<Wording, Wording> names = new HashMap<>();
    for (Member member : members) {
      index(member, exported, names);
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
      List<? extends Kept> templates,
      Optional<PlanFile> plan,
      Optional<ParameterFile> parameterFile) {
    return of(templates, plan, parameterFile, new OpenMembers(OpenMembers.MOST));
  }

  static SystemSubject of(
      List<? extends Kept> templates,
      Optional<PlanFile> plan,
      Optional<ParameterFile> parameterFile,
      OpenMembers open) {
    Map<String, List<PlannedStack>> stacks = stacksByFile(plan);
    Map<String, String> given = parameterFile.map(ParameterFile::values).orElse(Map.of());
    EvaluationContext unplanned = EvaluationContext.NONE.withParameters(given);
    List<Member> members = new ArrayList<>(templates.size());
    for (Kept kept : templates) {
      List<PlannedStack> made =
          stacks.isEmpty() ? List.of() : stacks.getOrDefault(Paths.normal(kept.name()), List.of());
      for (PlannedStack stack : made) {
        EvaluationContext context = context(stack, given);
        members.add(new Member(kept, context, Optional.of(stack), members.size(), open));
      }
      if (made.isEmpty()) {
        members.add(new Member(kept, unplanned, Optional.empty(), members.size(), open));
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

  private void index(Member member, List<Export> exported, Map<Wording, Wording> names) {
    Template template = member.template();
    for (Output output : template.outputs().values()) {
      Value name = output.exportName().orElse(null);
      for (Wording text : name == null ? List.<Wording>of() : Wording.of(member, name)) {
        exported.add(new Export(member, output.name(), once(text, names)));
      }
    }
    List<FunctionUse> functions = template.functions();
    for (int i = 0; i < functions.size(); i++) {
      if (functions.get(i).function() instanceof ImportValue take) {
        for (Wording text : Wording.of(member, take.argument())) {
          imports.add(new Import(member, i, once(text, names)));
        }
      }
    }
    for (Resource resource : template.resources().values()) {
      List<Member> holders = byType.computeIfAbsent(resource.type(), type -> new ArrayList<>());
      if (holders.isEmpty() || !holders.get(holders.size() - 1).equals(member)) {
        holders.add(member);
      }
    }
  }

  /** The same name, kept once: in a large set the names of exports are most of what is kept. */
  private static Wording once(Wording name, Map<Wording, Wording> names) {
    Wording known = names.putIfAbsent(name, name);
    return known == null ? name : known;
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

  /** Whether there may be a resource of a type. */
  boolean holds(String type) {
    return byType.containsKey(type);
  }

  /** The resources of a type that are certain to be made, in the order of the set. */
  public List<Placed> resources(String type) {
    List<Placed> certain = new ArrayList<>();
    forEach(Set.of(type), certain::add);
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

  /**
   * Runs {@code each} over every resource of a type with the value of one property, in the order of
   * the set.
   */
  void forEach(String type, String property, BiConsumer<Placed, Value> each) {
    forEach(
        Set.of(type),
        placed ->
            placed.resource().property(property).ifPresent(value -> each.accept(placed, value)));
  }

  /**
   * Runs {@code each} over every resource of some types that is certain to be made, in the order of
   * the set: a template that has several of them is opened once.
   */
  public void forEach(Set<String> types, Consumer<Placed> each) {
    for (Member member : holders(types)) {
      for (Resource resource : member.template().resources().values()) {
        if (types.contains(resource.type()) && member.isCertain(resource)) {
          each.accept(new Placed(member, resource.logicalId()));
        }
      }
    }
  }

  /** The members with a resource of one of these types. */
  private List<Member> holders(Set<String> types) {
    if (types.size() == 1) {
      return byType.getOrDefault(types.iterator().next(), List.of());
    }
    BitSet found = new BitSet(members.size());
    for (String type : types) {
      byType.getOrDefault(type, List.of()).forEach(member -> found.set(member.index()));
    }
    return found.stream().mapToObj(members::get).toList();
  }
}
