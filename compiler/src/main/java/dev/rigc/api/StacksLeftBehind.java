package dev.rigc.api;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.emit.OutputPath;
import dev.rigc.lint.OutputRules;
import dev.rigc.plan.PlanStacks.PlanStack;
import dev.rigc.render.deploy.ShellCall;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The stacks that the output folder had and the new output no longer has. */
final class StacksLeftBehind {
  private final String plan;

  /** As a shell takes it. */
  private final String folder;

  private final List<PlanStack> left;
  private final Set<String> environments;
  private final Set<String> applications;

  private StacksLeftBehind(String folder, List<PlanStack> before, List<PlanStack> after) {
    this.folder = folder.matches("[A-Za-z0-9._/-]{1,1000}") ? folder : ShellCall.quoted(folder);
    this.plan = folder + "/" + OutputPath.PLAN;
    Set<String> kept = after.stream().map(PlanStack::name).collect(Collectors.toSet());
    left = before.stream().filter(stack -> !kept.contains(stack.name())).toList();
    environments = after.stream().map(PlanStack::environment).collect(Collectors.toSet());
    applications = after.stream().map(PlanStack::application).collect(Collectors.toSet());
  }

  /** One finding for each environment and application that was dropped, and one for the rest. */
  static List<Diagnostic> findings(String folder, List<PlanStack> before, List<PlanStack> after) {
    StacksLeftBehind behind = new StacksLeftBehind(folder, before, after);
    return after.isEmpty() ? List.of() : behind.findings();
  }

  private List<Diagnostic> findings() {
    List<Diagnostic> findings = new ArrayList<>();
    List<PlanStack> rest = new ArrayList<>(left);
    for (String name : dropped(true)) {
      List<PlanStack> own = rest.stream().filter(s -> s.environment().equals(name)).toList();
      rest.removeAll(own);
      findings.add(
          finding(
              "The environment `%s` is no longer in the riglet".formatted(name),
              own,
              "make -C %s un-protect-environment delete-environment ENV=%s"
                  .formatted(folder, name)));
    }
    for (String name : dropped(false)) {
      List<PlanStack> own = rest.stream().filter(s -> s.application().equals(name)).toList();
      rest.removeAll(own);
      if (!own.isEmpty()) {
        findings.add(
            finding(
                "The application `%s` is no longer in the riglet".formatted(name),
                own,
                commands(name, own)));
      }
    }
    if (!rest.isEmpty()) {
      findings.add(finding("The output no longer has all of its stacks", rest, delete(rest)));
    }
    return findings;
  }

  /** Environments or applications that had stacks and now have none, in their order. */
  private Set<String> dropped(boolean isEnvironment) {
    Set<String> names = new LinkedHashSet<>();
    for (PlanStack stack : left) {
      names.add(isEnvironment ? stack.environment() : stack.application());
    }
    names.removeAll(isEnvironment ? environments : applications);
    names.remove("");
    return names;
  }

  private String commands(String application, List<PlanStack> stacks) {
    String inEnvironments =
        stacks.stream()
            .filter(stack -> !stack.environment().isEmpty())
            .map(
                stack ->
                    "make -C %s un-protect-app delete-app ENV=%s APP=%s"
                        .formatted(folder, stack.environment(), application))
            .collect(Collectors.joining("; "));
    String build = "make -C %s un-protect-build delete-build APP=%s".formatted(folder, application);
    return inEnvironments.isEmpty() ? build : inEnvironments + "; " + build;
  }

  /** The last that was created is deleted first. */
  private static String delete(List<PlanStack> stacks) {
    List<String> commands = new ArrayList<>();
    for (PlanStack stack : stacks) {
      commands.add(
          0,
          "aws cloudformation delete-stack --region %s --stack-name %s"
              .formatted(stack.region(), stack.name()));
    }
    return String.join("; ", commands);
  }

  private Diagnostic finding(String what, List<PlanStack> stacks, String commands) {
    boolean isOne = stacks.size() == 1;
    return Diagnostic.builder(
            OutputRules.LEFT_BEHIND.id(),
            OutputRules.LEFT_BEHIND.severity(),
            SourceLocation.startOf(plan),
            "%s. If deployed, %s still running: %s."
                .formatted(
                    what,
                    isOne ? "this stack is" : "these stacks are",
                    Phrases.quotedAnd(stacks.stream().map(PlanStack::name).toList())))
        .hint(
            commands.startsWith("make")
                ? "To delete %1$s, run with the output of the riglet that still has %1$s: `%2$s`. To go on with %1$s, put back what was removed or renamed."
                    .formatted(isOne ? "it" : "them", commands)
                : "To delete %1$s, run: `%2$s`. To go on with %1$s, put back what was removed or renamed."
                    .formatted(isOne ? "it" : "them", commands))
        .build();
  }
}
