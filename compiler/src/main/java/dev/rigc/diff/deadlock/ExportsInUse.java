package dev.rigc.diff.deadlock;

import dev.rigc.diff.change.OutputDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock.ExportInUse;
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
      }
    }
    return found;
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
