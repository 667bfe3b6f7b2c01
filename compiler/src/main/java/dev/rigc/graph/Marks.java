package dev.rigc.graph;

import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.system.StackModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a deployment does to stacks and resources, in the words of the comparison. */
final class Marks {
  static final Marks NONE = new Marks();

  private final Map<String, Mark> stacks = new HashMap<>();
  private final Map<String, Map<String, Mark>> resources = new HashMap<>();

  private Marks() {}

  static Marks of(SystemDifference difference) {
    Marks marks = new Marks();
    difference.stacks().forEach(marks::add);
    return marks;
  }

  /** What a picture calls a stack: a template that others nest is drawn once, as its file. */
  static String key(StackModel stack) {
    return stack.parent().isPresent() ? stack.source().file() : stack.key();
  }

  private void add(StackDifference stack) {
    String key = key(stack.model());
    Mark mark = mark(stack);
    stacks.merge(key, mark, (one, other) -> other.isNone() ? one : other);
    Map<String, Mark> inside = resources.computeIfAbsent(key, k -> new HashMap<>());
    stack.resources().forEach(one -> inside.put(one.logicalId(), mark(one)));
  }

  private static Mark mark(StackDifference stack) {
    if (stack.kind() == Kind.ADDED) {
      return Mark.ADDED;
    }
    boolean isDropped = stack.kind() == Kind.REMOVED;
    Map<String, Integer> counts = new LinkedHashMap<>();
    stack.resources().stream()
        .sorted(Comparator.comparing(ResourceDifference::effect).reversed())
        .map(Marks::word)
        .filter(word -> !word.isEmpty() && !word.equals(Effect.NONE.word()))
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((word, count) -> words.add(count + " " + word));
    if (words.isEmpty() && stack.kind() != Kind.UNCHANGED) {
      words.add((isDropped ? Effect.DELETE : Effect.NONE).word());
    }
    boolean isNew = stack.kind() == Kind.ADDED;
    Effect effect = isDropped ? Effect.DELETE : stack.effect();
    return new Mark(effect == Effect.CREATE && !isNew ? Effect.IN_PLACE : effect, isDropped, words);
  }

  private static Mark mark(ResourceDifference resource) {
    String word = word(resource);
    return word.isEmpty()
        ? Mark.NONE
        : new Mark(resource.effect(), resource.kind() == Kind.REMOVED, List.of(word));
  }

  /** The word of the comparison's report; none for what only passes a value on. */
  private static String word(ResourceDifference resource) {
    if (resource.effect() != Effect.NONE) {
      return resource.effect().word();
    }
    return switch (resource.kind()) {
      case REMOVED -> "let go";
      case ADDED, CHANGED -> Effect.NONE.word();
      case AFFECTED, UNCHANGED -> "";
    };
  }

  Mark stack(String key) {
    return stacks.getOrDefault(key, Mark.NONE);
  }

  Mark resource(String stack, String logicalId) {
    return resources.getOrDefault(stack, Map.of()).getOrDefault(logicalId, Mark.NONE);
  }
}
