package dev.rigc.cli.compile;

import dev.rigc.api.Compilation;
import dev.rigc.cli.terminal.Counts;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.emit.Changes;
import dev.rigc.emit.OutputPath;
import dev.rigc.model.Riglet;
import dev.rigc.model.stack.Stack;
import dev.rigc.plan.StackPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code rigc compile} says when all went well.
 *
 * @param out the output folder
 * @param compilation what it holds now, or should hold
 * @param changes how that differs from what it held before
 * @param findings all that were found on the way
 * @param before what it held before, if it was written and there was an output
 */
record CompileSummary(
    Path out,
    Compilation compilation,
    Changes changes,
    List<Diagnostic> findings,
    Optional<OutputBefore> before) {
  CompileSummary {
    findings = List.copyOf(findings);
  }

  void print(PrintWriter to, boolean isCheck) {
    if (isCheck) {
      printDifferences(to);
      return;
    }
    printPlan(to);
    to.println(written());
    if (before.isPresent() && isChange()) {
      to.println("Deployed: " + before.get().meaning(compilation));
    }
    if (compilation.output().files().containsKey(new OutputPath("Makefile"))) {
      to.printf("Next: make -C %s check-env%n", out);
    }
  }

  boolean isChange() {
    return !changes.isNone();
  }

  private void printPlan(PrintWriter to) {
    StackPlan plan = compilation.plan();
    Riglet riglet = plan.riglet();
    to.printf(
        "%s/%s: %s, %s, %s%n",
        riglet.owner(),
        riglet.project(),
        Counts.of(riglet.environments().size(), "environment"),
        Counts.of(riglet.applications().size(), "application"),
        Counts.of(plan.stacks().size(), "stack"));
    Map<String, List<String>> rows = rows(plan);
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    rows.forEach(
        (group, stacks) -> to.printf("  %-" + width + "s  %s%n", group, String.join(", ", stacks)));
  }

  /** The templates without their ending, by the folder they are in. */
  private static Map<String, List<String>> rows(StackPlan plan) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Stack stack : plan.stacks()) {
      String path = stack.file().substring(0, stack.file().lastIndexOf('.'));
      int slash = path.lastIndexOf('/');
      String group = slash < 0 ? path : path.substring(0, slash);
      rows.computeIfAbsent(group, key -> new ArrayList<>()).add(path.substring(slash + 1));
    }
    return rows;
  }

  /** One line on the output folder. */
  String written() {
    int written = changes.added().size() + changes.changed().size();
    String notable = findings.isEmpty() ? "" : " " + Counts.of(findings) + ".";
    return "%s in %s: %s written, %s unchanged, %s removed.%s"
        .formatted(
            Counts.of(compilation.output().files().size(), "file"),
            folder(),
            written,
            changes.unchanged().size(),
            changes.removed().size(),
            notable);
  }

  private void printDifferences(PrintWriter to) {
    if (changes.isNone()) {
      to.printf("%s is up to date.%n", folder());
      return;
    }
    to.printf("%s is stale:%n", folder());
    changes.added().forEach(path -> to.printf("  missing   %s%n", path));
    changes.changed().forEach(path -> to.printf("  changed   %s%n", path));
    changes.removed().forEach(path -> to.printf("  obsolete  %s%n", path));
  }

  private String folder() {
    return out + "/";
  }
}
