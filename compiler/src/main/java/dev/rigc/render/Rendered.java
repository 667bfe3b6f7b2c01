package dev.rigc.render;

import static java.util.Objects.requireNonNull;

import dev.rigc.model.stack.Stack;
import dev.rigc.plan.FileFacts;
import dev.rigc.plan.PlanJson;
import dev.rigc.plan.StackFacts;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
