package dev.rigc.load;

import dev.rigc.cfn.value.JsonForm;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.load.bind.Section;
import dev.rigc.load.bind.TextFormat;
import dev.rigc.load.bind.Values;
import dev.rigc.load.finding.OverrideRules;
import dev.rigc.load.finding.Report;
import dev.rigc.model.override.JsonPointer;
import dev.rigc.model.override.PatchOperation;
import dev.rigc.model.override.PatchOperation.Action;
import dev.rigc.model.override.TemplateOverride;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds the changes of templates. */
final class OverrideBinder {
  private static final TextFormat<JsonPointer> POINTER =
      new TextFormat<>(
          OverrideRules.POINTER,
          JsonPointer::isWellFormed,
          JsonPointer::new,
          new JsonPointer(""),
          value -> "it must be " + JsonPointer.REQUIREMENT,
          OverrideBinder::pointer);

  private final Report report;
  private final Values values;

  OverrideBinder(Report report, Values values) {
    this.report = report;
    this.values = values;
  }

  /** Whether what stands there goes into a template, where tags have a meaning. */
  static boolean isPatchValue(NodePath path) {
    List<Object> steps = path.steps();
    return steps.size() > 4
        && steps.get(0).equals("overrides")
        && steps.get(2).equals("patch")
        && steps.get(4).equals("value");
  }

  List<TemplateOverride> bind(Section riglet) {
    List<TemplateOverride> overrides = new ArrayList<>();
    for (Node item : items(riglet, "overrides")) {
      Section override = Section.of(Optional.of(item));
      List<PatchOperation> patch = new ArrayList<>();
      items(override, "patch").forEach(each -> operation(each).ifPresent(patch::add));
      overrides.add(new TemplateOverride(values.text(override, "stacks", ""), patch));
    }
    return overrides;
  }

  private static List<Node> items(Section section, String key) {
    return section.get(key).orElse(null) instanceof SequenceNode list ? list.items() : List.of();
  }

  /** Nothing for one that cannot be understood; what is wrong with it was reported. */
  private Optional<PatchOperation> operation(Node node) {
    Section section = Section.of(Optional.of(node));
    Optional<Action> action = values.optionalText(section, "op").flatMap(Action::of);
    Optional<JsonPointer> path = values.optional(section, "path", POINTER);
    Optional<JsonPointer> from = values.optional(section, "from", POINTER);
    if (action.isEmpty() || path.isEmpty() || !fits(action.get(), section, node)) {
      return Optional.empty();
    }
    return Optional.of(
        new PatchOperation(action.get(), path.get(), from, section.get("value").map(JsonForm::of)));
  }

  private boolean fits(Action action, Section section, Node node) {
    boolean hasValue = fits(action, section, node, "value", action.takesValue());
    boolean hasFrom = fits(action, section, node, "from", action.takesFrom());
    return hasValue && hasFrom;
  }

  private boolean fits(Action action, Section section, Node node, String key, boolean takes) {
    Optional<Node> given = section.get(key);
    if (given.isPresent() == takes) {
      return true;
    }
    report.add(
        OverrideRules.OPERATION,
        given.orElse(node),
        node.path().key(key),
        "`%s` takes %s `%s`, and %s is given."
            .formatted(action.word(), takes ? "a" : "no", key, takes ? "none" : "one"),
        takes
            ? "Add `%s: …`%s."
                .formatted(key, key.equals("from") ? ", the place that the value comes from" : "")
            : "Remove `%s`.".formatted(key));
    return false;
  }

  /** Of a path with dots, or without its first slash, what was probably meant. */
  private static Optional<String> pointer(String text) {
    String slashed = text.startsWith("/") ? text : "/" + text.replace('.', '/');
    return JsonPointer.isWellFormed(slashed) && !slashed.equals(text)
        ? Optional.of("Write `%s`.".formatted(Phrases.shown(slashed)))
        : Optional.of("Write `~1` for a slash and `~0` for a tilde within a step.");
  }
}
