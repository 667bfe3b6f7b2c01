package dev.rigc.plan;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.stack.Export;
import dev.rigc.model.stack.Import;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import dev.rigc.model.value.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Lists the stacks of a riglet that every rule accepts. It asks the kinds for their stacks, and
 * knows none of them.
 */
public final class Planner {
  private Planner() {}

  /**
   * The plan of {@code riglet}; the same riglet and kinds give an equal plan. Throws {@link
   * IllegalStateException} where the kinds do not fit together: that is a bug of theirs.
   */
  public static StackPlan plan(Riglet riglet, List<StackKind> kinds) {
    List<PlannedStack> planned =
        sites(riglet, kinds).stream().map(site -> new PlannedStack(site, stack(site))).toList();
    return new StackPlan(riglet, kinds, DeploymentOrder.of(planned));
  }

  /**
   * The same plan with some stacks as their templates became, in the order that follows from what
   * they import now; in the old order where there is none, which the rules on sets report.
   *
   * @param changed the stacks that changed, by their names
   */
  public static StackPlan changed(StackPlan plan, Map<StackName, Stack> changed) {
    List<PlannedStack> planned =
        plan.planned().stream()
            .map(
                old ->
                    new PlannedStack(
                        old.site(), changed.getOrDefault(old.stack().name(), old.stack())))
            .toList();
    return new StackPlan(
        plan.riglet(), plan.kinds(), DeploymentOrder.ifAny(planned).orElse(planned));
  }

  /**
   * The sites of all kinds: first those that all environments share, then environment by
   * environment, then application by application; each in the order of the kinds.
   */
  public static List<StackSite> sites(Riglet riglet, List<StackKind> kinds) {
    Map<Slug, Integer> environments = ranks(riglet.environments(), Environment::name, 1);
    Map<Slug, Integer> applications =
        ranks(riglet.applications(), Application::name, 1 + environments.size());
    return kinds.stream()
        .flatMap(kind -> kind.sites(riglet).stream())
        .sorted(Comparator.comparingInt(site -> rank(site, environments, applications)))
        .toList();
  }

  private static int rank(
      StackSite site, Map<Slug, Integer> environments, Map<Slug, Integer> applications) {
    if (site.environment().isPresent()) {
      return environments.getOrDefault(site.requireEnvironment().name(), 0);
    }
    return site.application().map(one -> applications.getOrDefault(one.name(), 0)).orElse(0);
  }

  /** By name: what an environment or an application holds takes long to compare. */
  private static <T> Map<Slug, Integer> ranks(List<T> parts, Function<T, Slug> name, int first) {
    Map<Slug, Integer> ranks = new HashMap<>();
    parts.forEach(part -> ranks.putIfAbsent(name.apply(part), first + ranks.size()));
    return ranks;
  }

  private static Stack stack(StackSite site) {
    StackKind kind = site.kind();
    StackName name = new StackName(site.name().value());
    Set<StackName> dependsOn = new LinkedHashSet<>();
    List<Import> imports = new ArrayList<>();
    for (Exporter.Taken taken : kind.imports(site)) {
      for (String output : taken.outputs()) {
        imports.add(new Import(taken.from().export(output), taken.from().stack()));
        dependsOn.add(taken.from().stack());
      }
    }
    dependsOn.addAll(kind.follows(site));
    return new Stack(
        name,
        site.file(),
        kind.key(),
        site.environment().map(environment -> environment.name()),
        site.application().map(application -> application.name()),
        kind.region(site),
        kind.parameters(site),
        tags(site),
        kind.capabilities(site),
        List.copyOf(dependsOn),
        kind.exports(site).stream().map(output -> new Export(name.export(output))).toList(),
        imports);
  }

  /** What no environment owns alone is tagged as shared, so that costs add up by environment. */
  private static Map<String, String> tags(StackSite site) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("Owner", site.riglet().owner().value());
    tags.put("Project", site.riglet().project().value());
    tags.put(
        "Environment",
        site.environment()
            .map(environment -> environment.name())
            .map(Slug::value)
            .orElse("shared"));
    return tags;
  }
}
