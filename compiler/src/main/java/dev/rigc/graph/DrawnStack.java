package dev.rigc.graph;

import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.StackSource;
import dev.rigc.lint.TemplateSecrets;
import dev.rigc.rule.PlannedStack;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stack that is to be drawn.
 *
 * @param template its template
 * @param key what tells it apart from the others: its name, or the file of its template
 * @param group its environment, or the folder of its template
 * @param label its template's name without folder and ending
 * @param secrets values in it that must not be shown
 */
record DrawnStack(
    StackTemplate template, String key, String group, String label, Set<String> secrets) {
  /** The name of the group of stacks that belong to no environment of a plan. */
  private static final String SHARED = "shared";

  /**
   * A stack as a plan or a file names it.
   *
   * @param parameters the values that its template is given
   */
  static DrawnStack of(StackTemplate template, List<Map<String, String>> parameters) {
    Stack stack = template.stack();
    String group =
        stack
            .planned()
            .map(plan -> plan.environment().orElse(SHARED))
            .orElseGet(() -> folder(stack.file()));
    return new DrawnStack(
        template,
        stack.planned().map(PlannedStack::name).orElse(stack.file()),
        group,
        label(stack.file()),
        Set.copyOf(TemplateSecrets.of(template.template(), parameters)));
  }

  /** A stack of a side of a comparison. */
  static DrawnStack of(StackModel model) {
    StackSource source = model.source();
    Map<String, String> pseudo = new LinkedHashMap<>();
    pseudo.put("AWS::StackName", source.name());
    source.region().ifPresent(region -> pseudo.put("AWS::Region", region));
    boolean isPlanned = !source.name().isEmpty() && model.parent().isEmpty();
    EvaluationContext context = EvaluationContext.NONE.withParameters(source.parameters());
    return new DrawnStack(
        new StackTemplate(
            model.template(), isPlanned ? context.withPseudo(pseudo) : context, Optional.empty()),
        Marks.key(model),
        isPlanned ? source.environment().orElse(SHARED) : folder(source.file()),
        label(source.file()),
        Set.copyOf(TemplateSecrets.of(model.template(), List.of(source.parameters()))));
  }

  Stack stack() {
    return template.stack();
  }

  private static String folder(String file) {
    String folder = FilePaths.folderOf(FilePaths.normal(file));
    return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
  }

  private static String label(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.indexOf('.', 1);
    return dot < 0 ? file : file.substring(0, dot);
  }
}
