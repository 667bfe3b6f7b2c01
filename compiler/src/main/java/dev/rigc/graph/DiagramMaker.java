package dev.rigc.graph;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.graph.SystemDiagram.Group;
import dev.rigc.graph.SystemDiagram.Member;
import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Pipeline;
import dev.rigc.graph.SystemDiagram.Stage;
import dev.rigc.rule.Collector;
import dev.rigc.rule.PlanFile;
import dev.rigc.rule.PlannedStack;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackFacts;
import dev.rigc.rule.system.ImportGraph;
import dev.rigc.rule.system.NestedStack;
import dev.rigc.rule.system.NestedStackIndex;
import dev.rigc.rule.system.Plans;
import dev.rigc.rule.system.SystemRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what there is to draw of some templates. */
public final class DiagramMaker {
  private static final Set<Collector<?>> COLLECTORS =
      Stream.concat(
              SystemRules.SHARED.stream(),
              Stream.<Collector<?>>of(
                  NestedStack.COLLECTOR,
                  StackContents.COLLECTOR,
                  NetworkPart.COLLECTOR,
                  PipelineFacts.COLLECTOR))
          .collect(Collectors.toUnmodifiableSet());

  /** The name of the group of stacks that belong to no environment of a plan. */
  private static final String SHARED = "shared";

  private final Map<String, List<Member>> groups = new LinkedHashMap<>();
  private final List<Network> networks = new ArrayList<>();
  private final Map<List<Stage>, List<String>> pipelines = new LinkedHashMap<>();
  private int count;

  private DiagramMaker() {}

  /**
   * The diagram of some templates.
   *
   * @param templates the templates, in any order
   * @param plans the plans that some of them belong to; the stacks of one are in its order
   */
  public static SystemDiagram of(List<Template> templates, List<PlanFile> plans) {
    DiagramMaker maker = new DiagramMaker();
    Plans all = new Plans(plans, Optional.empty());
    List<List<StackFacts>> sets = new ArrayList<>();
    for (int i = 0; i <= plans.size(); i++) {
      sets.add(new ArrayList<>());
    }
    for (Template template : templates) {
      OptionalInt plan = all.of(template.source().name());
      for (var stack : all.stacks(template)) {
        sets.get(plan.orElse(plans.size())).add(StackFacts.of(stack, COLLECTORS));
      }
    }
    for (int i = 0; i < sets.size(); i++) {
      Optional<PlanFile> plan = i < plans.size() ? Optional.of(plans.get(i)) : Optional.empty();
      maker.add(inOrder(sets.get(i)), plan);
    }
    return maker.diagram();
  }

  private static List<StackFacts> inOrder(List<StackFacts> stacks) {
    List<StackFacts> sorted = new ArrayList<>(stacks);
    sorted.sort(
        Comparator.comparingInt(
            facts ->
                facts.stack().planned().map(PlannedStack::position).orElse(Integer.MAX_VALUE)));
    return sorted;
  }

  private void add(List<StackFacts> stacks, Optional<PlanFile> plan) {
    SetContext set = new SetContext(stacks, COLLECTORS, plan, Optional.empty());
    addStacks(set);
    networks.addAll(new NetworkMaker(set, DiagramMaker::group).networks());
    for (PipelineFacts pipeline : set.facts(PipelineFacts.COLLECTOR)) {
      pipelines
          .computeIfAbsent(pipeline.stages(), stages -> new ArrayList<>())
          .add(label(pipeline.stack()));
    }
  }

  private void addStacks(SetContext set) {
    Map<Stack, String> ids = new LinkedHashMap<>();
    set.stacks().forEach(stack -> ids.put(stack, "s" + count++));
    Map<Stack, Set<String>> uses = new LinkedHashMap<>();
    for (Stack stack : set.stacks()) {
      Set<String> used = new LinkedHashSet<>();
      ImportGraph.of(set).imports(stack).forEach(from -> used.add(id(ids, from)));
      uses.put(stack, used);
    }
    NestedStackIndex nested = NestedStackIndex.of(set);
    for (NestedStack stack : set.facts(NestedStack.COLLECTOR)) {
      nested
          .child(stack)
          .ifPresent(
              child ->
                  uses.computeIfAbsent(stack.parent(), p -> new LinkedHashSet<>())
                      .add(id(ids, child)));
    }
    for (StackContents contents : set.facts(StackContents.COLLECTOR)) {
      Stack stack = contents.stack();
      Set<String> used = uses.getOrDefault(stack, Set.of());
      String id = id(ids, stack);
      groups
          .computeIfAbsent(group(stack), name -> new ArrayList<>())
          .add(
              new Member(
                  id,
                  label(stack),
                  stack.label(),
                  contents.resources(),
                  used.stream().filter(other -> !other.equals(id)).toList()));
    }
  }

  private static String id(Map<Stack, String> ids, Stack stack) {
    return Objects.requireNonNull(ids.get(stack));
  }

  /** The environment of a stack of a plan, or the folder of a template. */
  private static String group(Stack stack) {
    if (stack.planned().isPresent()) {
      return stack.planned().get().environment().orElse(SHARED);
    }
    String folder = FilePaths.folderOf(FilePaths.normal(stack.file()));
    return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
  }

  private static String label(Stack stack) {
    String file = stack.file().substring(stack.file().lastIndexOf('/') + 1);
    int dot = file.indexOf('.', 1);
    return dot < 0 ? file : file.substring(0, dot);
  }

  private SystemDiagram diagram() {
    List<Group> all = new ArrayList<>();
    groups.forEach((name, members) -> all.add(new Group(name, members)));
    List<Pipeline> drawn = new ArrayList<>();
    pipelines.forEach((stages, names) -> drawn.add(new Pipeline(names, stages)));
    return new SystemDiagram(all, networks, drawn);
  }
}
