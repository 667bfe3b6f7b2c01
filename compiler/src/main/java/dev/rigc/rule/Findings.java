package dev.rigc.rule;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/** Collects what rules find. Not safe for several threads: each run has one of its own. */
public final class Findings {
  private final List<Diagnostic.Builder> found = new ArrayList<>();

  /** A finding at {@code node}. The builder that is returned takes a hint and other places. */
  public Diagnostic.Builder add(RuleInfo rule, Node node, String message) {
    return add(rule, node, node.path(), message);
  }

  /** A finding at the place of a node that is gone. */
  public Diagnostic.Builder add(RuleInfo rule, Place place, String message) {
    return add(rule, place.location(), place.path(), message).excerpt(place.excerpt().orElse(null));
  }

  /** A finding about what {@code path} leads to, shown at {@code node}. */
  public Diagnostic.Builder add(RuleInfo rule, Node node, NodePath path, String message) {
    return add(rule, node.location(), path, message)
        .excerpt(node.source().excerpt(node.line()).orElse(null));
  }

  /** A finding at a place for which there is no node. */
  public Diagnostic.Builder add(
      RuleInfo rule, SourceLocation location, NodePath path, String message) {
    Diagnostic.Builder finding =
        Diagnostic.builder(rule.id(), rule.severity(), location, message)
            .path(path)
            .resource(path.resource().orElse(null));
    found.add(finding);
    return finding;
  }

  /** Everything found so far, sorted by place. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> built = new ArrayList<>(found.size());
    found.forEach(finding -> built.add(finding.build()));
    return Diagnostic.sorted(built);
  }
}
