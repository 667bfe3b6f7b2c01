package dev.rigc.page;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.AttributeDifference;
import dev.rigc.diff.change.Cause;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Fate;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.ParameterDifference;
import dev.rigc.diff.change.PropertyDifference;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.TermText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a deployment does to what an earlier state of the system made. */
final class ChangesSection {
  private static final int LONGEST_VALUE = 120;
  private static final int MOST_CAUSES = 3;

  /** How the rules of rigc's own evaluators begin. */
  private static final String OWN = "DIF";

  private final PageFacts facts;
  private final PageChanges changes;

  private ChangesSection(PageFacts facts, PageChanges changes) {
    this.facts = facts;
    this.changes = changes;
  }

  static PageSection of(PageFacts facts, PageChanges changes) {
    ChangesSection section = new ChangesSection(facts, changes);
    return PageSection.of(
        "changes",
        "Changes since " + section.shown(changes.since()),
        summary(changes.difference()),
        Stream.concat(section.findings(), section.resources()));
  }

  private static String summary(SystemDifference difference) {
    int all = difference.stacks().size();
    if (difference.isEmpty()) {
      return "Nothing differs in %s.".formatted(number(all, "stack"));
    }
    Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
    counts.putAll(difference.counts());
    counts.remove(Effect.NONE);
    List<String> parts =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Effect, Integer>comparingByKey().reversed())
            .map(one -> one.getKey().word() + " " + one.getValue())
            .toList();
    long stacks = difference.stacks().stream().filter(ChangesSection::isTouched).count();
    return "%s of %s. What a deployment does, and to how many resources: %s."
        .formatted(
            stacks, number(all, "stack"), parts.isEmpty() ? "nothing" : String.join(", ", parts));
  }

  private static String number(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static boolean isTouched(StackDifference stack) {
    return stack.kind() != Kind.UNCHANGED;
  }

  private Stream<PageTable> findings() {
    PageTable.Draft table =
        PageTable.draft(
            "findings-table",
            "What that means",
            PageColumn.text("Rule"),
            PageColumn.text("Severity"),
            PageColumn.text("Finding"),
            PageColumn.text("Hint"));
    table.add(changes.insights().stream().filter(ChangesSection::isNews).map(this::row).toList());
    return table.stream();
  }

  /** What is only about one resource is in its row. */
  private static boolean isNews(Diagnostic insight) {
    return insight.severity() == Severity.ERROR || !insight.rule().value().startsWith(OWN);
  }

  private PageRow row(Diagnostic insight) {
    String word = insight.severity().word();
    return PageRow.of(
        PageCell.code(insight.rule().value()),
        PageCell.of(
            insight.severity() == Severity.ERROR ? PageText.bad(word) : PageText.plain(word)),
        PageCell.plain(shown(insight.message())),
        PageCell.plain(shown(insight.hint().orElse(""))));
  }

  private Stream<PageTable> resources() {
    PageTable.Draft table =
        PageTable.draft(
            "changes-table",
            "Resources",
            PageColumn.text("Resource"),
            PageColumn.text("Effect"),
            PageColumn.text("Data"),
            PageColumn.text("What differs"),
            PageColumn.text("Why"));
    changes.difference().stacks().stream()
        .filter(ChangesSection::isTouched)
        .sorted(Comparator.comparing(StackDifference::effect).reversed())
        .forEach(stack -> table.add("", title(stack), rows(stack)));
    return table.stream();
  }

  private List<PageText> title(StackDifference stack) {
    return List.of(
        PageText.code(shown(stack.key())),
        PageText.quiet(
            stack.kind() == Kind.ADDED || stack.kind() == Kind.REMOVED ? stack.kind().word() : ""));
  }

  private List<PageRow> rows(StackDifference stack) {
    List<PageRow> rows = new ArrayList<>();
    for (ParameterDifference one : stack.parameters()) {
      rows.add(
          PageRow.of(
              PageCell.of(PageText.code(shown(one.name())), PageText.quiet("parameter")),
              PageCell.of(),
              PageCell.of(),
              PageCell.code(change(one.before(), one.after())),
              PageCell.of()));
    }
    stack.resources().stream()
        .filter(one -> one.effect() != Effect.NONE || one.kind() != Kind.AFFECTED)
        .sorted(Comparator.comparing(ResourceDifference::effect).reversed())
        .forEach(one -> rows.add(row(stack, one)));
    return rows;
  }

  private PageRow row(StackDifference stack, ResourceDifference one) {
    boolean isWhole = stack.kind() == Kind.ADDED || stack.kind() == Kind.REMOVED;
    String word = one.effect().word();
    return PageRow.of(
        PageCell.of(PageText.code(shown(one.logicalId())), PageText.quiet(shown(one.type()))),
        PageCell.of(
            one.effect().isAtLeast(Effect.MAY_REPLACE) ? PageText.bad(word) : PageText.plain(word)),
        PageCell.of(fate(one)),
        isWhole ? PageCell.of() : PageCell.codes(differences(one)),
        PageCell.of(
            one.gravest().stream()
                .map(this::cause)
                .filter(text -> !text.isEmpty())
                .limit(MOST_CAUSES)
                .map(PageText::plain)
                .toList()));
  }

  private static PageText fate(ResourceDifference one) {
    return one.fate() == Fate.NONE
        ? PageText.quiet("")
        : one.fate() == Fate.LOST
            ? PageText.bad(one.effect() == Effect.MAY_REPLACE ? "may be lost" : "lost")
            : PageText.plain(one.fate().word());
  }

  private List<String> differences(ResourceDifference one) {
    List<String> lines = new ArrayList<>();
    for (PropertyDifference property : one.properties()) {
      lines.add(shown(property.path()) + ": " + change(property.before(), property.after()));
    }
    for (AttributeDifference attribute : one.attributes()) {
      lines.add(shown(attribute.name()) + ": " + change(attribute.before(), attribute.after()));
    }
    return lines;
  }

  private String cause(Cause cause) {
    String way = cause.isOwn() ? cause.property() : cause.line();
    return cause.reason().isEmpty() && cause.isOwn()
        ? ""
        : shown(cause.reason().isEmpty() ? way : way + " (" + cause.reason() + ")");
  }

  private String change(Term before, Term after) {
    return Phrases.way(List.of(value(before), value(after)));
  }

  private String value(Term term) {
    return term.equals(Term.NONE) ? "–" : Phrases.cut(shown(TermText.of(term)), LONGEST_VALUE);
  }

  /** A text without the secrets of either side. */
  private String shown(String text) {
    return facts.show(changes.shown().apply(text));
  }
}
