package dev.rigc.diff.evaluate;

import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what evaluators find, at the place of the new side where there is one. */
public final class Insights {
  private final SystemDifference difference;
  private final Findings findings = new Findings();

  /** What is found in a difference. */
  public Insights(SystemDifference difference) {
    this.difference = difference;
  }

  /**
   * A finding about a resource.
   *
   * @param property the path of the property it is about; blank for the resource itself
   */
  public Diagnostic.Builder add(
      RuleInfo rule, ResourceDifference resource, String property, String message) {
    @Nullable Node place = resource.after().map(model -> place(model, property)).orElse(null);
    if (place != null) {
      return findings.add(rule, place, message);
    }
    SourceLocation gone =
        difference
            .after()
            .stack(resource.stack())
            .map(stack -> SourceLocation.startOf(stack.template().source().name()))
            .orElseGet(() -> resource.model().written().key().location());
    return findings.add(rule, gone, NodePath.ROOT, message).resource(resource.logicalId());
  }

  /** A finding about a resource of either side, at its logical id. */
  public Diagnostic.Builder add(RuleInfo rule, ResourceModel resource, String message) {
    return findings.add(rule, resource.written().key(), message).resource(resource.logicalId());
  }

  /** A finding about a whole stack. */
  public Diagnostic.Builder add(RuleInfo rule, StackDifference stack, String message) {
    return findings.add(
        rule,
        SourceLocation.startOf(stack.model().template().source().name()),
        NodePath.ROOT,
        message);
  }

  /** A finding about an output of a stack. */
  public Diagnostic.Builder add(
      RuleInfo rule, StackDifference stack, String output, String message) {
    return stack
        .after()
        .or(stack::before)
        .flatMap(model -> Optional.ofNullable(model.template().outputs().get(output)))
        .or(
            () ->
                stack
                    .before()
                    .flatMap(model -> Optional.ofNullable(model.template().outputs().get(output))))
        .map(found -> findings.add(rule, found.key(), message))
        .orElseGet(() -> add(rule, stack, message));
  }

  /** As far as the way to a property goes through mappings, else what holds it. */
  private static Node place(ResourceModel resource, String property) {
    @Nullable Value written = resource.written().find("Properties");
    Node at = resource.written().key();
    if (written != null && !property.isEmpty()) {
      Node inside = written.node();
      for (String step : property.split("[.\\[]", -1)) {
        Optional<Node> next = inside instanceof MappingNode map ? map.get(step) : Optional.empty();
        if (next.isEmpty()) {
          break;
        }
        inside = next.get();
        at = inside;
      }
    }
    return at;
  }

  /** Everything found so far, sorted by place. */
  public List<Diagnostic> diagnostics() {
    return findings.diagnostics();
  }
}
