package dev.rigc.page;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.SystemModel.Exported;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The stacks in the order of their deployment, and what they give each other. */
final class StacksSection {
  private final PageFacts facts;

  /** Who imports what, by region and name of the export. */
  private final Map<String, Set<StackModel>> importers = new HashMap<>();

  private StacksSection(PageFacts facts) {
    this.facts = facts;
    for (StackModel stack : facts.stacks()) {
      for (FunctionUse use : stack.template().functions()) {
        if (use.function() instanceof ImportValue take) {
          importers
              .computeIfAbsent(
                  key(stack, Terms.text(stack.term(take.argument()))),
                  name -> new LinkedHashSet<>())
              .add(stack);
        }
      }
    }
  }

  private static String key(StackModel stack, String export) {
    return stack.source().region().orElse("") + " " + export;
  }

  static PageSection of(PageFacts facts) {
    StacksSection section = new StacksSection(facts);
    return PageSection.of(
        "stacks",
        "Stacks",
        "In the order of their deployment; they are deleted in reverse. A stack cannot change or delete an export while another stack imports it.",
        Stream.concat(section.stacks(), section.exports()));
  }

  private Stream<PageTable> stacks() {
    Map<StackModel, Set<StackModel>> sources = new HashMap<>();
    Map<StackModel, Set<StackModel>> users = new HashMap<>();
    for (Exported export : facts.system().exports()) {
      for (StackModel user : importers(export.stack(), export.output())) {
        sources.computeIfAbsent(user, stack -> new LinkedHashSet<>()).add(export.stack());
        users.computeIfAbsent(export.stack(), stack -> new LinkedHashSet<>()).add(user);
      }
    }
    PageTable.Draft table =
        PageTable.draft(
            "stacks-table",
            "Stacks",
            PageColumn.text("Stack"),
            PageColumn.number("Order"),
            PageColumn.text("Template"),
            PageColumn.text("Region"),
            PageColumn.number("Resources"),
            PageColumn.text("Imports from"),
            PageColumn.text("Imported by"));
    List<PageRow> rows = new ArrayList<>();
    for (StackModel stack : facts.stacks()) {
      rows.add(
          new PageRow(
              facts.anchor(stack),
              List.of(
                  PageCell.code(facts.show(stack.key())),
                  PageCell.number(Integer.toString(rows.size() + 1)),
                  PageCell.code(facts.show(stack.source().file())),
                  PageCell.tight(facts.show(stack.source().region().orElse(""))),
                  PageCell.number(Integer.toString(stack.resources().size())),
                  links(sources.getOrDefault(stack, Set.of())),
                  links(users.getOrDefault(stack, Set.of())))));
    }
    table.add(rows);
    return table.stream();
  }

  private Set<StackModel> importers(StackModel stack, String output) {
    return importers.getOrDefault(key(stack, stack.exportName(output)), Set.of());
  }

  private PageCell links(Set<StackModel> stacks) {
    return PageCell.of(facts.stacks().stream().filter(stacks::contains).map(facts::link).toList());
  }

  private Stream<PageTable> exports() {
    PageTable.Draft table =
        PageTable.draft(
            "exports-table",
            "Exports",
            PageColumn.text("Export"),
            PageColumn.text("Value"),
            PageColumn.text("Imported by"));
    for (StackModel stack : facts.stacks()) {
      List<PageRow> rows = new ArrayList<>();
      stack
          .outputs()
          .forEach(
              (output, value) -> {
                if (!stack.exportName(output).isEmpty()) {
                  rows.add(row(stack, output, value));
                }
              });
      table.add("", List.of(facts.link(stack)), rows);
    }
    return table.stream();
  }

  private PageRow row(StackModel stack, String output, Term value) {
    Set<StackModel> users = importers(stack, output);
    return PageRow.of(
        PageCell.code(facts.show(stack.exportName(output))),
        PageCell.code(facts.show(value)),
        users.isEmpty()
            ? PageCell.of(PageText.quiet("no stack of these"))
            : PageCell.flowing(
                facts.stacks().stream().filter(users::contains).map(facts::link).toList()));
  }
}
