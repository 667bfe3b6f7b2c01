package dev.rigc.diff.change;

import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * A property whose value differs.
 *
 * @param steps the way to it below {@code Properties}
 * @param before what it was; {@link Term#NONE} if it was not there
 * @param after what it is; {@link Term#NONE} if it is no longer there
 */
public record PropertyDifference(List<Step> steps, Term before, Term after) {
  /** Keeps a copy of the list. */
  public PropertyDifference {
    steps = List.copyOf(steps);
  }

  /**
   * A step of a way.
   *
   * @param name a key of a mapping, or what an item of a list is told apart by
   * @param isItem whether it is an item of a list
   */
  public record Step(String name, boolean isItem) {
    static Step key(String name) {
      return new Step(name, false);
    }

    static Step item(String name) {
      return new Step(name, true);
    }
  }

  /** The way in a line, such as {@code ContainerDefinitions[Name=web].Image}. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (Step step : steps) {
      if (step.isItem()) {
        path.append('[').append(step.name()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.name());
      }
    }
    return path.toString();
  }

  /** The name of the top-level property that it is or is a part of. */
  public String property() {
    return steps.isEmpty() ? "" : steps.get(0).name();
  }

  /** The way as the facts about types write it, with {@code *} for items. */
  List<String> pattern() {
    List<String> pattern = new ArrayList<>();
    steps.forEach(step -> pattern.add(step.isItem() ? "*" : step.name()));
    return pattern;
  }

  /** Whether the text is as before and only what it refers to has another value. */
  public boolean isPassed() {
    return Terms.written(before).equals(Terms.written(after));
  }
}
