package dev.rigc.lint;

import dev.rigc.lint.Mark.Language;
import dev.rigc.lint.Mark.Scope;
import dev.rigc.lint.MarkedSource.Malformed;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.List;
import java.util.Optional;

/**
 * Finds suppressions in the {@code Metadata} of a template and of its resources: rigc's own, {@code
 * rigc: {suppress: [{rule, reason}]}}, and cfn-lint's, {@code cfn-lint: {config: {ignore_checks:
 * [E3002]}}}.
 */
final class SuppressionMetadata {
  private final List<Mark> marks;
  private final List<Malformed> malformed;

  private SuppressionMetadata(List<Mark> marks, List<Malformed> malformed) {
    this.marks = marks;
    this.malformed = malformed;
  }

  /** Adds the suppressions of {@code document}. */
  static void collect(Document document, List<Mark> marks, List<Malformed> malformed) {
    if (document.root().orElse(null) instanceof MappingNode root) {
      SuppressionMetadata reader = new SuppressionMetadata(marks, malformed);
      reader.metadata(root, new Scope.Everywhere());
      root.mapping("Resources")
          .ifPresent(resources -> resources.entries().forEach(reader::resource));
    }
  }

  private void resource(MappingNode.Entry resource) {
    if (resource.value() instanceof MappingNode body) {
      metadata(body, new Scope.Resource(resource.name()));
    }
  }

  private void metadata(MappingNode holder, Scope scope) {
    Optional<MappingNode> metadata = holder.mapping("Metadata");
    metadata.flatMap(m -> m.get("rigc")).ifPresent(node -> own(node, scope));
    metadata
        .flatMap(m -> m.mapping("cfn-lint"))
        .flatMap(m -> m.mapping("config"))
        .flatMap(m -> m.sequence("ignore_checks"))
        .ifPresent(checks -> checks.items().forEach(check -> cfnLint(check, scope)));
  }

  private void own(Node node, Scope scope) {
    if (!(node instanceof MappingNode rigc)) {
      malformed(node, "`rigc` must be a mapping with the key `suppress`, but is " + node.kind());
      return;
    }
    for (MappingNode.Entry entry : rigc.entries()) {
      if (!entry.name().equals("suppress")) {
        malformed(entry.key(), "`rigc` has the one key `suppress`, not `" + entry.name() + "`");
      } else if (entry.value() instanceof SequenceNode list) {
        list.items().forEach(item -> suppression(item, scope));
      } else {
        malformed(
            entry.value(),
            "`suppress` must be a list of `rule` and `reason`, but is " + entry.value().kind());
      }
    }
  }

  private void suppression(Node item, Scope scope) {
    Optional<ScalarNode> rule =
        item instanceof MappingNode mapping ? mapping.scalar("rule") : Optional.empty();
    if (rule.isEmpty() || rule.get().isNull()) {
      malformed(item, "This suppression names no `rule`");
      return;
    }
    MappingNode mapping = (MappingNode) item;
    for (MappingNode.Entry entry : mapping.entries()) {
      if (!entry.name().equals("rule") && !entry.name().equals("reason")) {
        malformed(
            entry.key(),
            "A suppression has the keys `rule` and `reason`, not `" + entry.name() + "`");
      }
    }
    String reason =
        mapping
            .scalar("reason")
            .filter(text -> !text.isNull())
            .map(text -> text.text().strip())
            .orElse("");
    mark(Language.RIGC, rule.get(), reason, scope);
  }

  private void cfnLint(Node check, Scope scope) {
    if (check instanceof ScalarNode prefix && !prefix.text().isBlank()) {
      String reason = "ignored for cfn-lint by `%s`".formatted(prefix.text());
      mark(Language.CFN_LINT, prefix, reason, scope);
    }
  }

  private void mark(Language language, ScalarNode rule, String reason, Scope scope) {
    marks.add(
        new Mark(
            language,
            rule.text().strip(),
            reason,
            scope,
            rule.location(),
            rule.path(),
            excerpt(rule)));
  }

  private void malformed(Node node, String message) {
    malformed.add(new Malformed(node.location(), node.path(), message + ".", excerpt(node)));
  }

  private static Optional<String> excerpt(Node node) {
    return node.source().excerpt(node.line());
  }
}
