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

  /** The stacks' edits by their keys. */
  record ByKey(Map<String, StackEdits> all) {
    /** Those of a stack; none if it is nested. */
    Optional<StackEdits> of(StackModel stack) {
      return Optional.ofNullable(all.get(stack.key()));
    }
  }

  /** Logical ids that become others, in the first stage. */
  final Map<String, String> renames = new TreeMap<>();

  /** On the old template, from the second stage on. */
  final List<Consumer<EditedTemplate>> detach = new ArrayList<>();

  /** On the old template, from the third stage on. */
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

  /** The stages by number, from 0 for the old side to 6 for the new one. */
  Optional<StackState> state(int stage) {
    return switch (stage) {
      case 0 -> before.map(model -> state(model, List.of(), Map.of(), List.of()));
      case 1 -> before.map(this::renamed);
      case 2 -> before.map(model -> state(model, old(detach), held, List.of()));
      case 3 -> before.map(model -> state(model, old(both()), held, List.of()));
      case 4 -> isEarly ? after.map(model -> state(model, keep, Map.of(), List.of())) : state(3);
      case 5 -> isEarly ? state(4) : moved();
      default -> after.map(model -> state(model, List.of(), Map.of(), List.of()));
    };
  }

  private StackState renamed(StackModel model) {
    StackState state = state(model, old(List.of()), Map.of(), List.of());
    return new StackState(state.source(), state.template(), Map.of(), List.of(), renames);
  }

  /** Edits of the old template; the places that they name are those before anything is renamed. */
  private List<Consumer<EditedTemplate>> old(List<Consumer<EditedTemplate>> edits) {
    List<Consumer<EditedTemplate>> all = new ArrayList<>(edits);
    renames.forEach((old, now) -> all.add(template -> new LogicalIds(template).rename(old, now)));
    return all;
  }

  /** With imports it is the state before and these resources, and nothing else. */
  private Optional<StackState> moved() {
    if (imports.isEmpty() || before.isEmpty()) {
      return after.map(model -> state(model, keep, Map.of(), List.of()));
    }
    List<Consumer<EditedTemplate>> edits = old(both());
    EditedTemplate target = EditedTemplate.of(after.orElseThrow().template());
    for (Import one : imports) {
      edits.add(
          template -> {
            Map<String, Object> resource = target.resource(one.logicalId());
            EditedTemplate.retain(resource);
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
      return new StackState(model.source(), template.source().text(), Map.of(), imports, Map.of());
    }
    EditedTemplate edited = EditedTemplate.of(template);
    edits.forEach(edit -> edit.accept(edited));
    edited.root().values().removeIf(section -> section instanceof Map<?, ?> map && map.isEmpty());
    return new StackState(model.source(), TemplateJson.of(edited.root()), held, imports, Map.of());
  }
}
