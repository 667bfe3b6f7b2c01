package dev.rigc.render;

import static java.util.Objects.requireNonNull;

import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.FileFacts;
import dev.rigc.plan.PlanJson;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Planner;
import dev.rigc.plan.StackFacts;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackTags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan with the text of every template.
 *
 * @param plan the plan
 * @param rigcVersion the version of rigc that rendered it
 * @param stacks its stacks in the order of deployment
 * @param bundles what pipelines deploy, in the order of their stacks
 */
public record Rendered(
    StackPlan plan, String rigcVersion, List<RenderedStack> stacks, List<TemplateBundle> bundles) {
  /** Keeps copies of the lists. */
  public Rendered {
    stacks = List.copyOf(stacks);
    bundles = List.copyOf(bundles);
  }

  /** A plan with its templates, and what pipelines deploy of it. */
  static Rendered of(StackPlan plan, String rigcVersion, List<RenderedStack> stacks) {
    Map<StackName, RenderedStack> byName = new LinkedHashMap<>();
    stacks.forEach(done -> byName.put(done.stack().name(), done));
    List<RenderedStack> inOrder =
        plan.stacks().stream().map(stack -> requireNonNull(byName.get(stack.name()))).toList();
    Map<String, String> tags = StackTags.files(plan);
    List<TemplateBundle> bundles =
        plan.planned().stream()
            .flatMap(stack -> bundle(plan, stack, byName, tags).stream())
            .toList();
    return new Rendered(plan, rigcVersion, inOrder, bundles);
  }

  /** The same with some stacks as their templates became. */
  public Rendered changed(List<RenderedStack> changed) {
    Map<StackName, RenderedStack> byName = new LinkedHashMap<>();
    stacks.forEach(stack -> byName.put(stack.stack().name(), stack));
    changed.forEach(stack -> byName.put(stack.stack().name(), stack));
    Map<StackName, Stack> others = new LinkedHashMap<>();
    changed.forEach(stack -> others.put(stack.stack().name(), stack.stack()));
    return of(Planner.changed(plan, others), rigcVersion, List.copyOf(byName.values()));
  }

  private static Optional<TemplateBundle> bundle(
      StackPlan plan,
      PlannedStack pipeline,
      Map<StackName, RenderedStack> rendered,
      Map<String, String> tags) {
    return pipeline
        .kind()
        .artifact(pipeline.site())
        .map(
            artifact ->
                new TemplateBundle(
                    pipeline.stack(),
                    artifact,
                    plan.deployedBy(pipeline.site()).stream()
                        .flatMap(deployed -> files(deployed, rendered, tags))
                        .distinct()
                        .toList()));
  }

  private static Stream<FileFacts> files(
      PlannedStack deployed, Map<StackName, RenderedStack> rendered, Map<String, String> tags) {
    String file = StackTags.file(deployed.site().requireEnvironment());
    return Stream.of(
        requireNonNull(rendered.get(deployed.stack().name())).facts(),
        FileFacts.of(file, requireNonNull(tags.get(file))));
  }

  /** What belongs to applications alone: the rest is deployed by others. */
  public Rendered ofApplications() {
    List<PlannedStack> kept =
        plan.planned().stream().filter(one -> one.site().application().isPresent()).toList();
    Set<Stack> own = kept.stream().map(PlannedStack::stack).collect(Collectors.toSet());
    return new Rendered(
        new StackPlan(plan.riglet(), plan.kinds(), kept),
        rigcVersion,
        stacks.stream().filter(stack -> own.contains(stack.stack())).toList(),
        bundles.stream().filter(bundle -> own.contains(bundle.pipeline())).toList());
  }

  /**
   * The text of {@code riglet.json}.
   *
   * @param files the paths of all other files of the output
   */
  public String planJson(List<String> files) {
    Map<Stack, FileFacts> templates =
        stacks.stream().collect(Collectors.toMap(RenderedStack::stack, RenderedStack::facts));
    return PlanJson.write(
        plan, rigcVersion, stack -> facts(stack, requireNonNull(templates.get(stack))), files);
  }

  private StackFacts facts(Stack stack, FileFacts template) {
    return bundle(stack)
        .map(
            bundle ->
                new StackFacts(template, Map.of(bundle.parameter(), bundle.key()), bundle.files()))
        .orElseGet(() -> new StackFacts(template, Map.of(), List.of()));
  }

  /** The files besides templates that pipelines read, texts by path below the output folder. */
  public Map<String, String> pipelineFiles() {
    return StackTags.files(plan);
  }

  /** What the pipeline deploys that a stack makes, if it makes one. */
  public Optional<TemplateBundle> bundle(Stack stack) {
    return bundles.stream().filter(bundle -> bundle.pipeline().equals(stack)).findFirst();
  }
}
