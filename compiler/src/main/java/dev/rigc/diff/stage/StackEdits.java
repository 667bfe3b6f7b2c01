package dev.rigc.diff.stage;

import dev.rigc.cfn.Template;
import dev.rigc.diff.stage.Stage.Import;
import dev.rigc.diff.stage.Stage.StackState;
import dev.rigc.diff.system.StackModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the deadlocks ask of one stack. */
final class StackEdits {
  private final Optional<StackModel> before;
  private final Optional<StackModel> after;

  /** On the old template, from the first stage on. */
  final List<Consumer<EditedTemplate>> detach = new ArrayList<>();

  /** On the old template, from the second stage on. */
  final List<Consumer<EditedTemplate>> clear = new ArrayList<>();

  /** On the new template until the last stage. */
  final List<Consumer<EditedTemplate>> keep = new ArrayList<>();

  /** Parameters that take the present value of an export. */
  final Map<String, String> held = new TreeMap<>();

  /** Resources that are imported before the stack gets its new template. */
  final List<Import> imports = new ArrayList<>();

  /** Whether others wait for it. */
  boolean isEarly;

  StackEdits(Optional<StackModel> before, Optional<StackModel> after) {
    this.before = before;
    this.after = after;
  }

  /** The stages by number, from 0 for the old side to 5 for the new one. */
  Optional<StackState> state(int stage) {
    return switch (stage) {
      case 0 -> before.map(model -> state(model, List.of(), Map.of(), List.of()));
      case 1 -> before.map(model -> state(model, detach, held, List.of()));
      case 2 -> before.map(model -> state(model, both(), held, List.of()));
      case 3 -> isEarly ? after.map(model -> state(model, keep, Map.of(), List.of())) : state(2);
      case 4 -> isEarly ? state(3) : moved();
      default -> after.map(model -> state(model, List.of(), Map.of(), List.of()));
    };
  }

  /** With imports it is the state before and these resources, and nothing else. */
  private Optional<StackState> moved() {
    if (imports.isEmpty() || before.isEmpty()) {
      return after.map(model -> state(model, keep, Map.of(), List.of()));
    }
    List<Consumer<EditedTemplate>> edits = new ArrayList<>(both());
    EditedTemplate target = EditedTemplate.of(after.orElseThrow().template());
    for (Import one : imports) {
      edits.add(
          template -> {
            Map<String, Object> resource = target.resource(one.logicalId());
            resource.put("DeletionPolicy", "Retain");
            template.section("Resources").put(one.logicalId(), resource);
          });
    }
    return before.map(model -> state(model, edits, held, imports));
  }

  private List<Consumer<EditedTemplate>> both() {
    List<Consumer<EditedTemplate>> both = new ArrayList<>(detach);
    both.addAll(clear);
    return both;
  }

  private static StackState state(
      StackModel model,
      List<Consumer<EditedTemplate>> edits,
      Map<String, String> held,
      List<Import> imports) {
    Template template = model.template();
    if (edits.isEmpty()) {
      return new StackState(model.source(), template.source().text(), Map.of(), imports);
    }
    EditedTemplate edited = EditedTemplate.of(template);
    edits.forEach(edit -> edit.accept(edited));
    edited.root().values().removeIf(section -> section instanceof Map<?, ?> map && map.isEmpty());
    return new StackState(model.source(), TemplateJson.of(edited.root()), held, imports);
  }
}
