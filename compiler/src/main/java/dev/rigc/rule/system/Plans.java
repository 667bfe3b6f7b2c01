package dev.rigc.rule.system;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.rule.ParameterFile;
import dev.rigc.rule.PlanFile;
import dev.rigc.rule.PlannedStack;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The plans of a run, and which stacks they make of a template. */
public final class Plans {
  private final List<PlanFile> plans;
  private final Map<String, Integer> byFolder = new HashMap<>();
  private final List<Map<String, List<PlannedStack>>> stacks = new ArrayList<>();
  private final Map<String, String> given;

  /**
   * Some plans.
   *
   * @param parameterFile values that go before those of the plans
   */
  public Plans(List<PlanFile> plans, Optional<ParameterFile> parameterFile) {
    this.plans = List.copyOf(plans);
    this.given = parameterFile.map(ParameterFile::values).orElse(Map.of());
    for (PlanFile plan : this.plans) {
      byFolder.putIfAbsent(plan.folder(), stacks.size());
      stacks.add(byFile(plan));
    }
  }

  private static Map<String, List<PlannedStack>> byFile(PlanFile plan) {
    Map<String, List<PlannedStack>> byFile = new HashMap<>();
    for (PlannedStack stack : plan.stacks()) {
      byFile
          .computeIfAbsent(
              FilePaths.normal(plan.folder() + stack.file()), path -> new ArrayList<>())
          .add(stack);
    }
    return byFile;
  }

  /** All of them, in order. */
  public List<PlanFile> all() {
    return plans;
  }

  /** The position of the plan that a file belongs to: the nearest one beside it or above. */
  public OptionalInt of(String file) {
    String folder = FilePaths.folderOf(FilePaths.normal(file));
    while (true) {
      Integer plan = byFolder.get(folder);
      if (plan != null) {
        return OptionalInt.of(plan);
      }
      if (folder.isEmpty()) {
        return OptionalInt.empty();
      }
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
  }

  /**
   * The values of parameters that are given to a template: once for each stack that is made of it,
   * and once if no plan speaks of it.
   */
  public List<Map<String, String>> parameters(String file) {
    List<PlannedStack> made = made(file);
    return made.isEmpty() ? List.of(given) : made.stream().map(this::parameters).toList();
  }

  /** A template as each of the stacks that are made of it: as one if no plan speaks of it. */
  public List<StackTemplate> stacks(Template template) {
    List<PlannedStack> made = made(template.source().name());
    if (made.isEmpty()) {
      EvaluationContext context = EvaluationContext.NONE.withParameters(given);
      return List.of(new StackTemplate(template, context, Optional.empty()));
    }
    return made.stream()
        .map(stack -> new StackTemplate(template, context(stack), Optional.of(stack)))
        .toList();
  }

  /**
   * The regions in which a template is judged: those that are asked for, or the region of its stack
   * where its plan deploys that one elsewhere, as it does with alarms on health checks.
   *
   * @param asked the regions that the lint is told
   */
  public List<String> regions(String file, List<String> asked) {
    List<String> own = made(file).stream().flatMap(stack -> stack.region().stream()).toList();
    OptionalInt plan = of(file);
    if (own.isEmpty() || asked.isEmpty() || plan.isEmpty()) {
      return asked;
    }
    Optional<String> usual = plans.get(plan.getAsInt()).stacks().get(0).region();
    return own.stream().allMatch(region -> usual.equals(Optional.of(region)))
        ? asked
        : own.stream().distinct().toList();
  }

  private EvaluationContext context(PlannedStack stack) {
    Map<String, String> pseudo = new LinkedHashMap<>();
    pseudo.put("AWS::StackName", stack.name());
    stack.region().ifPresent(region -> pseudo.put("AWS::Region", region));
    return EvaluationContext.NONE.withParameters(parameters(stack)).withPseudo(pseudo);
  }

  /** The stacks that the plan of a template makes of it. */
  private List<PlannedStack> made(String file) {
    OptionalInt plan = of(file);
    return plan.isEmpty()
        ? List.of()
        : stacks.get(plan.getAsInt()).getOrDefault(FilePaths.normal(file), List.of());
  }

  private Map<String, String> parameters(PlannedStack stack) {
    Map<String, String> parameters = new LinkedHashMap<>(stack.parameters());
    parameters.putAll(given);
    return parameters;
  }
}
