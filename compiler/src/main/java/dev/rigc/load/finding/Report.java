package dev.rigc.load.finding;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a riglet while it is loaded, and which places are unsound by it. */
public final class Report {
  private final Unsound unsound = new Unsound();
  private final Secrets secrets = new Secrets();
  private final List<Finding> findings = new ArrayList<>();

  private record Finding(
      RuleInfo rule,
      SourceLocation location,
      Optional<Span> span,
      NodePath path,
      String message,
      @Nullable String hint) {}

  public Unsound unsound() {
    return unsound;
  }

  public Secrets secrets() {
    return secrets;
  }

  /** The value is wrong; nothing else will be said of it. */
  public void value(RuleInfo rule, Node node, String message, @Nullable String hint) {
    unsound.addValue(node.path());
    add(rule, node, node.path(), message, hint);
  }

  /** The key is wrong; its value is looked at all the same. */
  public void key(RuleInfo rule, ScalarNode key, String message, @Nullable String hint) {
    unsound.addKey(key.path());
    add(rule, key, key.path(), message, hint);
  }

  /** Something is wrong at {@code node}, which is not unsound by it. */
  public void add(RuleInfo rule, Node node, NodePath path, String message, @Nullable String hint) {
    add(rule, node.span(), path, message, hint);
  }

  /** Something is wrong with a stretch of the text. */
  public void add(RuleInfo rule, Span span, NodePath path, String message, @Nullable String hint) {
    findings.add(new Finding(rule, span.location(), Optional.of(span), path, message, hint));
  }

  /** Something is wrong at a place without a node. */
  public void add(
      RuleInfo rule,
      SourceLocation location,
      NodePath path,
      String message,
      @Nullable String hint) {
    findings.add(new Finding(rule, location, Optional.empty(), path, message, hint));
  }

  public List<Diagnostic> diagnostics() {
    KnownSecrets known = secrets.known();
    return findings.stream().map(this::diagnostic).map(known::maskedIn).toList();
  }

  /** Built at the very end, when all places that may hold a secret are known. */
  private Diagnostic diagnostic(Finding found) {
    return Diagnostic.builder(
            found.rule().id(), found.rule().severity(), found.location(), found.message())
        .path(found.path())
        .hint(found.hint())
        .excerpt(found.span().flatMap(secrets::excerpt).orElse(null))
        .build();
  }
}
