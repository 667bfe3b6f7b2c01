package dev.rigc.render;

import dev.rigc.model.stack.Stack;
import dev.rigc.plan.PlanJson;
import dev.rigc.plan.StackPlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan with the text of every template.
 *
 * @param plan the plan
 * @param rigcVersion the version of rigc that rendered it
 * @param stacks its stacks in the order of deployment
 * @param bundles for each application in file order, what its pipeline deploys
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
    Map<Stack, String> hashes =
        stacks.stream().collect(Collectors.toMap(RenderedStack::stack, RenderedStack::sha256));
    return PlanJson.write(plan, rigcVersion, stack -> hashes.getOrDefault(stack, ""), files);
  }
}
