package dev.rigc.rule.system;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.SystemRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every import meets an export. An error needs evidence that the export should be in the set: a
 * plan, an export with nearly that name, or others with the same beginning.
 */
final class ImportsMeetExportsRule implements SystemRule {
  private static final String SOURCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html";

  static final RuleInfo NO_EXPORT =
      RuleInfo.error(
              "CFN5001",
              "Every import meets an export of the set.",
              "CloudFormation refuses to create a stack that imports a name that no stack exports. It is"
                  + " an error where the export must be in the set: where a plan closes the set,"
                  + " where an export has nearly that name, or where others begin like it.",
              SOURCE)
          .withExample("VpcId: !ImportValue buildit-twig-staging-foundation--VpcID\n");

  static final RuleInfo FROM_ELSEWHERE =
      RuleInfo.warning(
              "CFN5002",
              "An import from outside of the set is reviewed.",
              "Nothing in the set shows which stack exports the name, so that stack must exist"
                  + " already, in the same account and region.",
              SOURCE)
          .withExample("VpcId: !ImportValue network-of-another-team-VpcId\n");

  /** Above this, a set with many broken imports would take long to search for near names. */
  private static final int MOST_COMPARISONS = 500_000;

  @Override
  public List<RuleInfo> infos() {
    return List.of(NO_EXPORT, FROM_ELSEWHERE);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    if (set.stacks().size() < 2 && set.plan().isEmpty()) {
      return;
    }
    ExportIndex exports = ExportIndex.of(set);
    Search search = null;
    for (Import wanted : set.facts(Import.COLLECTOR)) {
      if (wanted.name().isKnown() && !exports.mayHold(wanted.name().text())) {
        search = search == null ? new Search(exports) : search;
        report(set, wanted, search, findings);
      }
    }
  }

  private static void report(SetContext set, Import wanted, Search search, Findings findings) {
    String name = wanted.name().text();
    Optional<Export> nearest = search.nearest(name);
    if (wanted.name().isAssumed() && nearest.isEmpty()) {
      return;
    }
    Optional<Export> sibling = nearest.or(() -> search.sibling(name));
    boolean belongsHere = set.plan().isPresent() || sibling.isPresent();
    Diagnostic.Builder finding =
        findings
            .add(
                belongsHere ? NO_EXPORT : FROM_ELSEWHERE,
                wanted.place(),
                "`%s` is imported here and no template of this set exports it.".formatted(name))
            .resource(wanted.resource().orElse(null));
    if (sibling.isPresent()) {
      Export export = sibling.get();
      finding
          .hint("%s exports `%s`.".formatted(export.place(), export.name().text()))
          .related(
              export.place().location(), "`%s` is exported here".formatted(export.name().text()));
    } else {
      finding.hint(
          belongsHere
              ? "Export it from the stack that owns the value."
              : "Make sure that a stack outside of this set exports it.");
    }
  }

  /** Finds exports that are probably meant, within a budget. */
  private static final class Search {
    private final ExportIndex exports;
    private final Map<String, Export> byBeginning = new LinkedHashMap<>();
    private final List<String> names;
    private int budget = MOST_COMPARISONS;

    Search(ExportIndex exports) {
      this.exports = exports;
      this.names = new ArrayList<>(exports.byName().keySet());
      for (Export export : exports.all()) {
        if (export.name().isKnown()) {
          byBeginning.putIfAbsent(beginning(export.name().text()), export);
        }
      }
    }

    Optional<Export> nearest(String name) {
      budget -= names.size();
      return budget < 0
          ? Optional.empty()
          : Suggestion.name(name, names).map(near -> exports.named(near).get(0));
    }

    /** An export whose name starts with the same stack. */
    Optional<Export> sibling(String name) {
      String beginning = beginning(name);
      return beginning.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(byBeginning.get(beginning));
    }

    /** What stands before the double hyphen, or else before the last separator. */
    private static String beginning(String name) {
      int separator = name.indexOf("--");
      for (int i = name.length() - 1; i >= 0 && separator < 0; i--) {
        separator = "-:./_".indexOf(name.charAt(i)) < 0 ? -1 : i;
      }
      return name.substring(0, Math.max(0, separator));
    }
  }
}
