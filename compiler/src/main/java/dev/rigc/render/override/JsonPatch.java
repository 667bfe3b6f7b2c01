package dev.rigc.render.override;

import dev.rigc.cfn.value.JsonForm;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.model.override.PatchOperation;
import dev.rigc.model.override.PatchOperation.Action;
import dev.rigc.model.value.JsonValue;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.MappingNode.Entry;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operation of JSON Patch (<a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>) on
 * located nodes. What comes from the patch keeps the places that it has there.
 */
final class JsonPatch {
  private static final int LONGEST_VALUE = 60;
  private static final int MOST_KEYS = 5;

  /**
   * Why an operation cannot be done.
   *
   * @param message a full sentence
   * @param hint what to do about it
   */
  record Failure(String message, @Nullable String hint) {}

  /**
   * What became of a template.
   *
   * @param root the template, as it was if the operation failed
   * @param failure why it failed
   */
  record Result(Node root, Optional<Failure> failure) {}

  private final PatchOperation operation;
  private @Nullable Failure failure;

  private JsonPatch(PatchOperation operation) {
    this.operation = operation;
  }

  /**
   * Does one operation.
   *
   * @param value its value; of one that takes none, a node at the place of the operation
   */
  static Result apply(PatchOperation operation, Node root, Node value) {
    JsonPatch patch = new JsonPatch(operation);
    @Nullable Node changed = patch.changed(root, value);
    return new Result(changed == null ? root : changed, Optional.ofNullable(patch.failure));
  }

  private @Nullable Node changed(Node root, Node value) {
    List<String> path = operation.path().steps();
    return switch (operation.action()) {
      case ADD -> edit(root, path, 0, Action.ADD, value);
      case REPLACE -> edit(root, path, 0, Action.REPLACE, value);
      case REMOVE -> edit(root, path, 0, Action.REMOVE, value);
      case TEST -> test(root, path, value);
      case COPY -> {
        @Nullable Node found = find(root, operation.from().orElseThrow().steps());
        yield found == null ? null : edit(root, path, 0, Action.ADD, Relocation.of(found, value));
      }
      case MOVE -> moved(root, path, value);
    };
  }

  private @Nullable Node moved(Node root, List<String> path, Node place) {
    var from = operation.from().orElseThrow();
    if (operation.path().isInside(from)) {
      return fail(
          "`%s` cannot be moved into itself, to `%s`.".formatted(from, operation.path()), null);
    }
    @Nullable Node found = find(root, from.steps());
    @Nullable Node without =
        found == null ? null : edit(root, from.steps(), 0, Action.REMOVE, found);
    return found == null || without == null
        ? null
        : edit(without, path, 0, Action.ADD, Relocation.of(found, place));
  }

  private @Nullable Node test(Node root, List<String> path, Node wanted) {
    @Nullable Node found = find(root, path);
    if (found == null) {
      return null;
    }
    JsonValue is = JsonForm.of(found);
    JsonValue expected = JsonForm.of(wanted);
    return is.equals(expected)
        ? root
        : fail(
            "The test failed: `%s` is `%s`, not `%s`."
                .formatted(operation.path(), shown(is), shown(expected)),
            "What the patch expects of the template has changed; look at it again.");
  }

  private static String shown(JsonValue value) {
    return Phrases.shown(Phrases.cut(value.text(), LONGEST_VALUE));
  }

  private @Nullable Node find(Node root, List<String> steps) {
    @Nullable Node at = root;
    for (int depth = 0; depth < steps.size() && at != null; depth++) {
      int index = position(at, steps, depth);
      at = index < 0 ? null : at.children().get(index);
    }
    return at;
  }

  /** The tree with what {@code steps} lead to, from step {@code depth} on, edited. */
  private @Nullable Node edit(
      Node parent, List<String> steps, int depth, Action action, Node value) {
    if (steps.isEmpty()) {
      return action == Action.REMOVE ? fail("The whole template cannot be removed.", null) : value;
    }
    boolean isLast = depth == steps.size() - 1;
    if (isLast && action == Action.ADD) {
      return added(parent, steps, depth, value);
    }
    int index = position(parent, steps, depth);
    if (index < 0) {
      return null;
    }
    if (isLast) {
      return action == Action.REMOVE ? without(parent, index) : with(parent, index, value);
    }
    @Nullable Node child = edit(parent.children().get(index), steps, depth + 1, action, value);
    return child == null ? null : with(parent, index, child);
  }

  private @Nullable Node added(Node parent, List<String> steps, int depth, Node value) {
    String step = steps.get(depth);
    if (parent instanceof MappingNode mapping) {
      int index = mapping.indexOf(step);
      List<Entry> entries = new ArrayList<>(mapping.entries());
      entries.add(
          new Entry(
              new ScalarNode(
                  value.path(), value.span(), Optional.empty(), step, ScalarNode.Style.QUOTED),
              value));
      return index < 0 ? mapping.with(entries) : with(parent, index, value);
    }
    if (parent instanceof SequenceNode list) {
      List<Node> items = new ArrayList<>(list.items());
      int index = step.equals("-") ? items.size() : index(step, items.size() + 1);
      if (index < 0) {
        return missing(parent, steps, depth);
      }
      items.add(index, value);
      return list.with(list.path(), list.tag(), items);
    }
    return missing(parent, steps, depth);
  }

  private static Node with(Node parent, int index, Node value) {
    if (parent instanceof MappingNode mapping) {
      List<Entry> entries = new ArrayList<>(mapping.entries());
      entries.set(index, new Entry(mapping.entry(index).key(), value));
      return mapping.with(entries);
    }
    SequenceNode list = (SequenceNode) parent;
    List<Node> items = new ArrayList<>(list.items());
    items.set(index, value);
    return list.with(list.path(), list.tag(), items);
  }

  private static Node without(Node parent, int index) {
    if (parent instanceof MappingNode mapping) {
      List<Entry> entries = new ArrayList<>(mapping.entries());
      entries.remove(index);
      return mapping.with(entries);
    }
    SequenceNode list = (SequenceNode) parent;
    List<Node> items = new ArrayList<>(list.items());
    items.remove(index);
    return list.with(list.path(), list.tag(), items);
  }

  /** Which child of {@code parent} a step leads to; -1, and a failure, if to none. */
  private int position(Node parent, List<String> steps, int depth) {
    String step = steps.get(depth);
    int index =
        parent instanceof MappingNode mapping
            ? mapping.indexOf(step)
            : index(step, parent.children().size());
    if (index < 0) {
      missing(parent, steps, depth);
    }
    return index;
  }

  private static int index(String step, int size) {
    boolean isNumber = step.matches("0|[1-9][0-9]{0,8}");
    return isNumber && Integer.parseInt(step) < size ? Integer.parseInt(step) : -1;
  }

  private @Nullable Node missing(Node parent, List<String> steps, int depth) {
    String step = Phrases.quoted(steps.get(depth));
    String above = depth == 0 ? "the template" : Phrases.quoted(pointer(steps, depth));
    String path = Phrases.quoted(pointer(steps, depth + 1));
    if (parent.tag().filter(tag -> tag.startsWith("!")).isPresent()
        && !(parent instanceof SequenceNode)) {
      return fail(
          "%s leads into a function: %s is `%s`."
              .formatted(path, above, parent.tag().orElseThrow()),
          "Change the whole value at %s.".formatted(above));
    }
    if (parent instanceof MappingNode mapping) {
      return fail(
          "%s does not exist: %s has no key %s.".formatted(path, above, step),
          keys(steps.get(depth), mapping.keys()));
    }
    if (parent instanceof SequenceNode list) {
      int size = list.items().size();
      return fail(
          "%s does not exist: %s is a list of %s %s, and %s is not the number of one."
              .formatted(path, above, size, size == 1 ? "item" : "items", step),
          size == 0
              ? "`-` adds an item at the end."
              : "Its items are 0 to %s; `-` adds one at the end.".formatted(size - 1));
    }
    return fail(
        "%s does not exist: %s is %s, which has nothing inside."
            .formatted(path, above, parent.kind()),
        null);
  }

  private static @Nullable String keys(String step, List<String> keys) {
    Optional<String> meant = Suggestion.name(step, keys);
    if (meant.isPresent() || keys.isEmpty()) {
      return meant.map(Suggestion::didYouMean).orElse("It is empty.");
    }
    return "It has %s."
        .formatted(Phrases.and(keys.stream().map(Phrases::quoted).toList(), MOST_KEYS));
  }

  private static String pointer(List<String> steps, int depth) {
    StringBuilder text = new StringBuilder();
    for (String step : steps.subList(0, depth)) {
      text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }

  private @Nullable Node fail(String message, @Nullable String hint) {
    failure = new Failure(message, hint);
    return null;
  }
}
