package dev.rigc.page;

import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.value.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The roles with what they may do, statement by statement. */
final class RolesSection {
  private final PageFacts facts;
  private final Roles roles;

  private RolesSection(PageFacts facts) {
    this.facts = facts;
    this.roles = new Roles(facts);
  }

  static PageSection of(PageFacts facts) {
    RolesSection section = new RolesSection(facts);
    List<PageTable> tables = new ArrayList<>();
    for (StackModel stack : facts.stacks()) {
      section.table(stack, "roles-" + (tables.size() + 1)).forEach(tables::add);
    }
    return PageSection.of(
        "roles",
        "Roles",
        tables.isEmpty()
            ? "There is no role in these stacks."
            : "What each role may do, stack by stack. With a permissions boundary it may do only what the boundary allows as well.",
        tables.stream());
  }

  private Stream<PageTable> table(StackModel stack, String id) {
    PageTable.Draft table =
        PageTable.draft(
            id,
            "Roles of " + facts.label(stack),
            PageColumn.text("Statement"),
            PageColumn.text("Effect"),
            PageColumn.text("Actions"),
            PageColumn.text("Resources"),
            PageColumn.text("Condition"));
    for (ResourceModel role : roles.of(stack)) {
      table.add(anchor(role), title(role), statements(role));
    }
    for (ResourceModel policy : roles.policiesOf(stack)) {
      table.add(
          anchor(policy),
          List.of(
              PageText.code(facts.show(policy.logicalId())),
              PageText.quiet(facts.show(policy.property("Description"))),
              PageText.quiet("a managed policy that no role of these stacks has")),
          statements(new Roles.Policy("", policy.property("PolicyDocument"))));
    }
    return table.stream();
  }

  private String anchor(ResourceModel resource) {
    return facts.anchor(resource.stack())
        + "-"
        + resource.logicalId().replaceAll("[^A-Za-z0-9]+", "-");
  }

  private List<PageText> title(ResourceModel role) {
    List<PageText> title = new ArrayList<>();
    title.add(PageText.code(facts.show(role.logicalId())));
    List<String> principals = new ArrayList<>();
    for (Term statement :
        PageFacts.items(PageFacts.at(role.property("AssumeRolePolicyDocument"), "Statement"))) {
      Term principal = PageFacts.at(statement, "Principal");
      List<String> services = facts.lines(PageFacts.at(principal, "Service"));
      principals.addAll(services.isEmpty() ? List.of(facts.show(principal)) : services);
    }
    title.add(PageText.quiet("assumed by " + String.join(", ", principals)));
    Term boundary = role.property("PermissionsBoundary");
    if (!boundary.equals(Term.NONE)) {
      title.add(
          facts
              .target(boundary)
              .map(
                  found ->
                      PageText.link("boundary " + facts.show(found.logicalId()), anchor(found)))
              .orElseGet(() -> PageText.quiet("boundary " + facts.show(boundary))));
    }
    return title;
  }

  private List<PageRow> statements(ResourceModel role) {
    List<PageRow> rows =
        roles.policies(role).stream().flatMap(policy -> statements(policy).stream()).toList();
    return rows.isEmpty()
        ? List.of(
            PageRow.of(
                PageCell.of(PageText.quiet("no policy: it may do nothing")),
                PageCell.of(),
                PageCell.of(),
                PageCell.of(),
                PageCell.of()))
        : rows;
  }

  private List<PageRow> statements(Roles.Policy policy) {
    if (policy.document().equals(Term.NONE)) {
      return List.of(
          PageRow.of(
              PageCell.code(policy.name()),
              PageCell.of(),
              PageCell.of(PageText.quiet("a managed policy outside of these stacks")),
              PageCell.of(),
              PageCell.of()));
    }
    return PageFacts.items(PageFacts.at(policy.document(), "Statement")).stream()
        .map(statement -> row(policy, statement))
        .toList();
  }

  private PageRow row(Roles.Policy policy, Term statement) {
    String effect = facts.show(PageFacts.at(statement, "Effect"));
    String sid = facts.show(PageFacts.at(statement, "Sid"));
    return PageRow.of(
        PageCell.of(
            PageText.plain(sid.isEmpty() ? policy.name() : sid),
            PageText.quiet(sid.isEmpty() ? "" : policy.name())),
        PageCell.of(effect.equals("Deny") ? PageText.bad(effect) : PageText.plain(effect)),
        lines(statement, "Action"),
        lines(statement, "Resource"),
        PageCell.codes(conditions(PageFacts.at(statement, "Condition"))));
  }

  /** A line for each key that is compared. */
  private List<String> conditions(Term conditions) {
    List<String> lines = new ArrayList<>();
    PageFacts.entries(conditions)
        .forEach(
            (operator, keys) ->
                PageFacts.entries(keys)
                    .forEach(
                        (key, values) ->
                            lines.add(
                                "%s %s: %s"
                                    .formatted(
                                        facts.show(operator),
                                        facts.show(key),
                                        String.join(", ", facts.lines(values))))));
    return lines;
  }

  private PageCell lines(Term statement, String key) {
    List<PageText> lines = new ArrayList<>();
    facts.lines(PageFacts.at(statement, key)).forEach(line -> lines.add(PageText.code(line)));
    facts
        .lines(PageFacts.at(statement, "Not" + key))
        .forEach(line -> lines.add(PageText.code("not " + line)));
    return PageCell.of(lines);
  }
}
