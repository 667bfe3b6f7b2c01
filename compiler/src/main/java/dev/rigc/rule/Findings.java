package dev.rigc.rule;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what rules find. Not safe for several threads: each run has one of its own. */
public final class Findings {
  private final List<Diagnostic.Builder> found = new ArrayList<>();
  private final Map<List<Object>, Values> values = new LinkedHashMap<>();

  /** What was found of several values that may stand at one place. */
  private static final class Values {
    private final Diagnostic.Builder first;
    private final Set<String> others = new LinkedHashSet<>();

    Values(Diagnostic.Builder first) {
      this.first = first;
    }
  }

  /** A finding at {@code node}. The builder that is returned takes a hint and other places. */
  public Diagnostic.Builder add(RuleInfo rule, Node node, String message) {
    return add(rule, node, node.path(), message);
  }

  /** A finding at the place of a node that is gone. */
  public Diagnostic.Builder add(RuleInfo rule, Place place, String message) {
    return add(rule, place.location(), place.path(), message).excerpt(place.excerpt().orElse(null));
  }

  /**
   * A finding about one of the values that may stand at {@code node}, such as the allowed values of
   * a parameter. A place gets one finding for each fact that is broken there: the first value is
   * reported, the others are counted.
   *
   * @param fact what tells the fact apart from others of the same rule
   */
  public Diagnostic.Builder addValue(
      RuleInfo rule, Node node, NodePath path, String fact, String message) {
    List<Object> key = List.of(rule.id(), node.location(), path, fact);
    Values known = values.get(key);
    if (known != null) {
      known.others.add(message);
      return Diagnostic.builder(rule.id(), rule.severity(), node.location(), message);
    }
    Diagnostic.Builder first = add(rule, node, path, message);
    values.put(key, new Values(first));
    return first;
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
    for (Values several : values.values()) {
      int others = several.others.size();
      if (others > 0) {
        several.first.and(
            others == 1
                ? "The same applies to another possible value."
                : "The same applies to " + others + " other possible values.");
      }
    }
    values.clear();
    List<Diagnostic> built = new ArrayList<>(found.size());
    found.forEach(finding -> built.add(build(finding)));
    return Diagnostic.sorted(built);
  }

  /** What stands in SAM's section {@code Globals} belongs to no single resource. */
  private static Diagnostic build(Diagnostic.Builder finding) {
    Diagnostic built = finding.build();
    List<Object> steps = built.path().steps();
    boolean isGlobal = !steps.isEmpty() && steps.get(0).equals("Globals");
    return isGlobal ? finding.resource(null).build() : built;
  }
}
