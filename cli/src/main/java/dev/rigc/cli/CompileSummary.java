package dev.rigc.cli;

import dev.rigc.compile.Compilation;
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

/** What {@code rigc compile} says when all went well. */
final class CompileSummary {
  private final Path out;
  private final List<Diagnostic> findings;
  private final PrintWriter to;

  CompileSummary(Path out, List<Diagnostic> findings, PrintWriter to) {
    this.out = out;
    this.findings = findings;
    this.to = to;
  }

  void print(Compilation compilation, Changes changes, boolean isCheck) {
    if (isCheck) {
      printDifferences(changes);
      return;
    }
    printPlan(compilation.plan());
    printChanges(compilation, changes);
  }

  private void printPlan(StackPlan plan) {
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

  private void printChanges(Compilation compilation, Changes changes) {
    int written = changes.added().size() + changes.changed().size();
    String notable = findings.isEmpty() ? "" : " " + Counts.of(findings) + ".";
    to.printf(
        "%s in %s: %d written, %d unchanged, %d removed.%s%n",
        Counts.of(compilation.output().files().size(), "file"),
        folder(),
        written,
        changes.unchanged().size(),
        changes.removed().size(),
        notable);
    if (compilation.output().files().containsKey(new OutputPath("Makefile"))) {
      to.printf("Next: make -C %s check-env%n", out);
    }
  }

  private void printDifferences(Changes changes) {
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
