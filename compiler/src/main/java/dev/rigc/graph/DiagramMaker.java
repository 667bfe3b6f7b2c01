package dev.rigc.graph;

import dev.rigc.cfn.Template;
import dev.rigc.graph.SystemDiagram.Group;
import dev.rigc.graph.SystemDiagram.Member;
import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Pipeline;
import dev.rigc.graph.SystemDiagram.Use;
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

  private final Marks marks;
  private final Map<Stack, DrawnStack> drawn = new LinkedHashMap<>();
  private final Map<String, List<Member>> groups = new LinkedHashMap<>();
  private final List<Network> networks = new ArrayList<>();
  private final Map<String, Pipeline> pipelines = new LinkedHashMap<>();
  private int count;

  private DiagramMaker(Marks marks) {
    this.marks = marks;
  }

  /**
   * The diagram of some templates.
   *
   * @param templates the templates, in any order
   * @param plans the plans that some of them belong to; the stacks of one are in its order
   */
  public static SystemDiagram of(List<Template> templates, List<PlanFile> plans) {
    DiagramMaker maker = new DiagramMaker(Marks.NONE);
    Plans all = new Plans(plans, Optional.empty());
    List<List<DrawnStack>> sets = new ArrayList<>();
    for (int i = 0; i <= plans.size(); i++) {
      sets.add(new ArrayList<>());
    }
    for (Template template : templates) {
      OptionalInt plan = all.of(template.source().name());
      for (var stack : all.stacks(template)) {
        sets.get(plan.orElse(plans.size()))
            .add(DrawnStack.of(stack, all.parameters(template.source().name())));
      }
    }
    for (int i = 0; i < sets.size(); i++) {
      Optional<PlanFile> plan = i < plans.size() ? Optional.of(plans.get(i)) : Optional.empty();
      maker.add(inOrder(sets.get(i)), plan);
    }
    return maker.side().diagram();
  }

  /** One side of a comparison, with the marks of its parts. */
  static DiagramSide side(List<DrawnStack> stacks, Marks marks) {
    DiagramMaker maker = new DiagramMaker(marks);
    maker.add(stacks, Optional.empty());
    return maker.side();
  }

  private static List<DrawnStack> inOrder(List<DrawnStack> stacks) {
    List<DrawnStack> sorted = new ArrayList<>(stacks);
    sorted.sort(
        Comparator.comparingInt(
            one -> one.stack().planned().map(PlannedStack::position).orElse(Integer.MAX_VALUE)));
    return sorted;
  }

  private void add(List<DrawnStack> stacks, Optional<PlanFile> plan) {
    stacks.forEach(one -> drawn.put(one.stack(), one));
    List<StackFacts> facts =
        stacks.stream().map(one -> StackFacts.of(one.template(), COLLECTORS)).toList();
    SetContext set = new SetContext(facts, COLLECTORS, plan, Optional.empty());
    addStacks(set);
    networks.addAll(new NetworkMaker(set, this::drawn, marks).networks());
    for (PipelineFacts pipeline : set.facts(PipelineFacts.COLLECTOR)) {
      DrawnStack stack = drawn(pipeline.stack());
      pipelines.put(
          stack.key() + " " + pipeline.logicalId(),
          new Pipeline(
              List.of(stack.label()),
              pipeline.stages(),
              marks.resource(stack.key(), pipeline.logicalId())));
    }
  }

  private DrawnStack drawn(Stack stack) {
    return Objects.requireNonNull(drawn.get(stack));
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
      DrawnStack stack = drawn(contents.stack());
      String id = id(ids, contents.stack());
      List<Use> used =
          uses.getOrDefault(contents.stack(), Set.of()).stream()
              .filter(other -> !other.equals(id))
              .map(other -> new Use(other, Mark.NONE))
              .toList();
      Member member =
          new Member(
              id, stack.label(), stack.key(), contents.resources(), used, marks.stack(stack.key()));
      groups.computeIfAbsent(stack.group(), name -> new ArrayList<>()).add(member);
    }
  }

  private static String id(Map<Stack, String> ids, Stack stack) {
    return Objects.requireNonNull(ids.get(stack));
  }

  private DiagramSide side() {
    List<Group> all = new ArrayList<>();
    groups.forEach((name, members) -> all.add(new Group(name, members)));
    Set<String> secrets =
        drawn.values().stream()
            .flatMap(stack -> stack.secrets().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new SecretMask(secrets).of(new DiagramSide(all, networks, pipelines));
  }
}
