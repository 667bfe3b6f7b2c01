package dev.rigc.rule.system;

import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.SystemRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * No two outputs are exported under one name. Between templates it is an error where they are known
 * to live side by side: in a plan, or where a third imports the name. Files of one name are
 * versions of one template, of which the import needs one only; beside each other, as {@code
 * a.json} and {@code a.yaml}, they are the same one.
 */
final class ExportNamesAreUniqueRule implements SystemRule {
  private static final String SOURCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html";

  static final RuleInfo TWICE =
      RuleInfo.error(
              "CFN5004",
              "An export name is used once.",
              "Export names are unique in an account and region: CloudFormation refuses the second"
                  + " stack that exports one.",
              SOURCE)
          .withExample(
              """
              Outputs:
                A: {Value: a, Export: {Name: shared}}
                B: {Value: b, Export: {Name: shared}}
              """);

  static final RuleInfo PERHAPS_TWICE =
      RuleInfo.warning(
              "CFN5008",
              "Templates that may live side by side export different names.",
              "If both templates are deployed to one account and region, CloudFormation refuses the"
                  + " second one.",
              SOURCE)
          .withExample("# in two templates\nExport:\n  Name: shared\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(TWICE, PERHAPS_TWICE);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    List<List<Export>> shared =
        ExportIndex.of(set).byName().values().stream().filter(all -> all.size() > 1).toList();
    if (shared.isEmpty()) {
      return;
    }
    Set<String> imported = new HashSet<>();
    set.facts(Import.COLLECTOR).forEach(use -> imported.add(use.name().text()));
    for (List<Export> exports : shared) {
      List<Export> certain = exports.stream().filter(e -> e.name().isCertain()).toList();
      for (int i = 1; i < certain.size(); i++) {
        if (exclude(certain.get(0), certain.get(i))) {
          continue;
        }
        boolean sure =
            set.plan().isPresent()
                || certain.get(0).stack().equals(certain.get(i).stack())
                || (imported.contains(certain.get(i).name().text())
                    && !nameOf(certain.get(0)).equals(nameOf(certain.get(i))));
        report(sure ? TWICE : PERHAPS_TWICE, certain.get(0), certain.get(i), findings);
      }
    }
  }

  /** Whether only one of the two is ever made, as far as conditions tell; or it is the same one. */
  private static boolean exclude(Export first, Export second) {
    if (!first.stack().equals(second.stack())) {
      return regionsDiffer(first.stack(), second.stack())
          || (isUnplanned(first.stack())
              && isUnplanned(second.stack())
              && withoutExtension(first).equals(withoutExtension(second)));
    }
    return first.outputName().equals(second.outputName())
        || first.isConditional()
        || second.isConditional();
  }

  private static boolean isUnplanned(Stack stack) {
    return stack.planned().isEmpty();
  }

  /** The file of an export without what tells YAML from JSON. */
  private static String withoutExtension(Export export) {
    return export.place().location().file().replaceFirst("\\.[^./]*$", "");
  }

  private static String nameOf(Export export) {
    String file = withoutExtension(export);
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static boolean regionsDiffer(Stack one, Stack other) {
    return one.planned().isPresent()
        && other.planned().isPresent()
        && !one.planned().get().region().equals(other.planned().get().region());
  }

  private static void report(RuleInfo rule, Export first, Export second, Findings findings) {
    String name = second.name().text();
    findings
        .add(
            rule,
            second.place(),
            "`%s` is exported here and also at %s.".formatted(name, first.place()))
        .hint(
            "Put the stack's name in front of it: `!Sub ${AWS::StackName}--%s`."
                .formatted(second.outputName()))
        .related(first.place().location(), "`%s` is exported here too".formatted(name));
  }
}
