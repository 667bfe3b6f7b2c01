package dev.rigc.diff.stage;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock.ExportInUse;
import dev.rigc.diff.deadlock.Deadlock.StackInUse;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.value.Terms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What stacks must be meanwhile for exports that others import. */
final class ExportSolutions {
  private final SystemDifference difference;
  private final StackEdits.ByKey edits;
  private final Consumer<String> unsolved;

  /**
   * Solutions for a difference.
   *
   * @param unsolved takes a sentence about what no stage solves
   */
  ExportSolutions(SystemDifference difference, StackEdits.ByKey edits, Consumer<String> unsolved) {
    this.difference = difference;
    this.edits = edits;
    this.unsolved = unsolved;
  }

  /** A stack that is dropped is deleted by whoever knows what becomes of its importers. */
  void explain(StackInUse found) {
    String importers = String.join(", ", found.importers());
    unsolved.accept(
        "The stack `%s` is dropped and its export `%s` is imported in %s: "
                .formatted(found.stack().key(), found.export(), importers)
            + found
                .exporter()
                .map(
                    exporter ->
                        ("let `%s` export it under another name and change the imports, or keep"
                                + " the stack.")
                            .formatted(exporter))
                .orElse("keep the stack, or let another stack export the value and import that."));
  }

  /** The old outputs stay until nobody imports them, or importers take a parameter meanwhile. */
  void solve(ExportInUse found) {
    Optional<StackEdits> exporter = edits.of(found.stack());
    if (exporter.isEmpty()) {
      return;
    }
    exporter.get().isEarly = true;
    if (found.isGone()) {
      exporter.get().keep.add(template -> keepOutput(template, found, exporter.get()));
      importersAreThere(found);
      return;
    }
    for (String importer : found.importers()) {
      difference.before().stack(importer).ifPresent(stack -> detach(stack, found));
    }
  }

  /** An output that was is there again, with what it refers to. */
  private static void keepOutput(EditedTemplate template, ExportInUse found, StackEdits exporter) {
    EditedTemplate old = EditedTemplate.of(found.stack().template());
    exporter.renames.forEach(new LogicalIds(old)::rename);
    String name = found.output().name();
    Map<String, Object> outputs = template.section("Outputs");
    Object output = Objects.requireNonNull(old.section("Outputs").get(name));
    outputs.put(outputs.containsKey(name) ? name + "Kept" : name, output);
    new KeptReferences(old, template).keep(output);
  }

  private void importersAreThere(ExportInUse found) {
    Set<String> stillImport = new TreeSet<>();
    for (String importer : found.importers()) {
      Optional<StackModel> now = difference.after().stack(importer);
      if (now.isPresent() && !imports(now.get(), found.output().exportBefore()).isEmpty()) {
        stillImport.add(importer);
      }
    }
    if (!stillImport.isEmpty()) {
      unsolved.accept(
          "The export `%s` is gone and the new side still imports it in %s: export it again, or"
                  .formatted(found.output().exportBefore(), String.join(", ", stillImport))
              + " change the import.");
    }
  }

  private void detach(StackModel importer, ExportInUse found) {
    Optional<StackEdits> edit = edits.of(importer);
    String export = found.output().exportBefore();
    List<FunctionUse> uses = imports(importer, export);
    if (edit.isEmpty() || uses.isEmpty()) {
      return;
    }
    String parameter = "Held" + found.output().name();
    edit.get().held.put(parameter, export);
    edit.get()
        .detach
        .add(
            template -> {
              EditedTemplate.child(template.section("Parameters"), parameter).put("Type", "String");
              uses.forEach(
                  use -> template.put(use.function().node().path(), Map.of("Ref", parameter)));
            });
  }

  private static List<FunctionUse> imports(StackModel stack, String export) {
    return stack.template().functions().stream()
        .filter(use -> use.function() instanceof ImportValue)
        .filter(
            use -> Terms.text(stack.term(((ImportValue) use.function()).argument())).equals(export))
        .toList();
  }
}
