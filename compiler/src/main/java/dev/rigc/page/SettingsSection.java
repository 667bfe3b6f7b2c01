package dev.rigc.page;

import dev.rigc.cfn.Parameter;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.value.Term;
import dev.rigc.load.SetKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be set: the keys of the riglet, and the parameters of stacks. */
final class SettingsSection {
  private final PageFacts facts;

  private SettingsSection(PageFacts facts) {
    this.facts = facts;
  }

  /**
   * @param keys the keys that the riglet sets; none if the page is made of an output folder
   */
  static PageSection of(PageFacts facts, List<SetKey> keys) {
    SettingsSection section = new SettingsSection(facts);
    return PageSection.of(
        "settings",
        "Settings",
        keys.isEmpty()
            ? "The page was made of an output folder, so it shows the parameters of the stacks and not the keys of riglet.yaml."
            : "The keys that riglet.yaml sets, and the parameters that remain in templates. Secrets are shown by their names only.",
        Stream.concat(section.keys(keys), section.parameters()));
  }

  private Stream<PageTable> keys(List<SetKey> keys) {
    PageTable.Draft table =
        PageTable.draft(
            "keys-table",
            "Keys of riglet.yaml",
            PageColumn.text("Key"),
            PageColumn.text("Value"),
            PageColumn.text("Without it"));
    Map<String, List<PageRow>> groups = new LinkedHashMap<>();
    for (SetKey key : keys) {
      groups.computeIfAbsent(key.section(), name -> new ArrayList<>()).add(row(key));
    }
    groups.forEach((name, rows) -> table.add(facts.show(name), rows));
    return table.stream();
  }

  private PageRow row(SetKey key) {
    return PageRow.of(
        PageCell.code(facts.show(key.name())),
        key.value().isEmpty()
            ? PageCell.of(PageText.quiet("empty"))
            : PageCell.code(facts.show(key.value())),
        key.fallback()
            .map(value -> PageCell.code(facts.show(value)))
            .orElseGet(() -> PageCell.of()));
  }

  private Stream<PageTable> parameters() {
    PageTable.Draft table =
        PageTable.draft(
            "parameters-table",
            "Parameters of stacks",
            PageColumn.text("Parameter"),
            PageColumn.text("Value"),
            PageColumn.text("What it is for"));
    for (StackModel stack : facts.stacks()) {
      table.add(
          "",
          List.of(facts.link(stack)),
          stack.template().parameters().values().stream()
              .map(parameter -> row(stack, parameter))
              .toList());
    }
    return table.stream();
  }

  private PageRow row(StackModel stack, Parameter parameter) {
    boolean isGiven =
        stack.source().parameters().containsKey(parameter.name())
            || parameter.defaultText().isPresent();
    Term value = stack.parameter(parameter.name());
    String text = isGiven ? facts.show(value) : "";
    return PageRow.of(
        PageCell.code(facts.show(parameter.name())),
        !isGiven
            ? PageCell.of(PageText.quiet("given when it is deployed"))
            : PageCell.code(parameter.isNoEcho() ? Redaction.MASK : text),
        PageCell.plain(
            parameter
                .body()
                .flatMap(body -> body.get("Description"))
                .flatMap(description -> description.text())
                .map(facts::show)
                .orElse("")));
  }
}
