package dev.rigc.diff.deadlock;

import dev.rigc.cfn.value.ImportValue;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.OutputDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock.ExportInUse;
import dev.rigc.diff.deadlock.Deadlock.StackInUse;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.diff.system.SystemModel.Exported;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Way;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Exports that cannot be touched as long as a stack imports them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html">Get
 *     exported outputs</a>
 */
final class ExportsInUse {
  private final Map<String, Set<String>> importers;
  private final Set<String> kept = new HashSet<>();

  private ExportsInUse(SystemModel before, SystemModel after) {

    this.importers = importers(before);
    for (Exported export : after.exports()) {
      kept.add(export.stack().key() + "\n" + export.stack().exportName(export.output()));
    }
  }

  static List<Deadlock> in(SystemDifference difference) {
    ExportsInUse exports = new ExportsInUse(difference.before(), difference.after());
    List<Deadlock> found = new ArrayList<>();
    for (StackDifference stack : difference.stacks()) {
      if (stack.before().isPresent() && stack.after().isPresent()) {
        stack.outputs().forEach(output -> exports.check(stack.before().get(), output, found));
      } else if (stack.kind() == Kind.REMOVED) {
        dropped(stack.model(), difference.after(), found);
      }
    }
    return found;
  }

  /** The exports of a stack that is dropped, as far as the new side imports them. */
  private static void dropped(StackModel stack, SystemModel after, List<Deadlock> found) {
    for (String output : stack.outputs().keySet()) {
      String export = stack.exportName(output);
      List<String> importers =
          export.isEmpty()
              ? List.of()
              : after.stacks().values().stream()
                  .filter(other -> isImportedIn(other, export))
                  .map(StackModel::key)
                  .toList();
      if (!importers.isEmpty()) {
        Optional<String> exporter =
            after.exports().stream()
                .filter(one -> one.stack().exportName(one.output()).equals(export))
                .map(one -> one.stack().key())
                .findFirst();
        found.add(new StackInUse(stack, export, importers, exporter));
      }
    }
  }

  /** As it is written: the new side may have nothing that the import leads to. */
  private static boolean isImportedIn(StackModel stack, String export) {
    return stack.template().functions().stream()
        .anyMatch(
            use ->
                use.function() instanceof ImportValue imported
                    && Terms.text(stack.term(imported.argument())).equals(export));
  }

  private void check(StackModel stack, OutputDifference output, List<Deadlock> found) {
    String name = output.exportBefore();
    List<String> users = List.copyOf(importers.getOrDefault(name, Set.of()));
    if (name.isEmpty() || users.isEmpty()) {
      return;
    }
    boolean isGone = !kept.contains(stack.key() + "\n" + name);
    boolean isSameOutput = output.exportAfter().equals(name);
    if (isGone || (isSameOutput && !output.causes().isEmpty())) {
      found.add(new ExportInUse(stack, output, users, isGone));
    }
  }

  /** The stacks that import an export, by its name. */
  static Map<String, Set<String>> importers(SystemModel system) {
    Map<String, Set<String>> importers = new HashMap<>();
    for (StackModel stack : system.stacks().values()) {
      List<Term> terms = new ArrayList<>(stack.outputs().values());
      stack.resources().values().stream().map(ResourceModel::properties).forEach(terms::add);
      for (Term term : terms) {
        Terms.ways(term).stream()
            .filter(way -> way.way() == Way.IMPORT)
            .forEach(
                way ->
                    importers
                        .computeIfAbsent(way.name(), name -> new TreeSet<>())
                        .add(stack.key()));
      }
    }
    return importers;
  }
}
