package dev.rigc.rule.system;

import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.SystemRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Exports that nobody imports, in a set without a plan whose templates do import from each other.
 * The exports of a plan are a contract with whoever comes later, so nothing is said of them.
 */
final class ExportsAreImportedRule implements SystemRule {
  static final RuleInfo INFO =
      RuleInfo.note(
              "CFN5003",
              "Every export is imported somewhere in the set.",
              "An export that no stack imports may be left over; as long as it exists, its name is"
                  + " taken in the whole account and region.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html")
          .withExample("    Export:\n      Name: network-UnusedSubnet\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    if (set.plan().isPresent()) {
      return;
    }
    Set<String> wanted = new HashSet<>();
    for (Import use : set.facts(Import.COLLECTOR)) {
      if (!use.name().isKnown()) {
        return;
      }
      wanted.add(use.name().text());
    }
    List<Export> exports = set.facts(Export.COLLECTOR);
    boolean linked = exports.stream().anyMatch(export -> isWanted(export, wanted));
    if (!linked) {
      return;
    }
    for (Export export : exports) {
      if (export.name().isCertain() && !isWanted(export, wanted)) {
        findings
            .add(
                INFO,
                export.place(),
                "`%s` is exported here and no template of this set imports it."
                    .formatted(export.name().text()))
            .hint("Take the `Export` out if nothing outside of this set needs it.");
      }
    }
  }

  private static boolean isWanted(Export export, Set<String> wanted) {
    return export.name().isKnown() && wanted.contains(export.name().text());
  }
}
