package dev.rigc.rule.template;

import dev.rigc.diagnostic.NodePath;
import java.util.ArrayList;
import java.util.List;

/** The way to a value as if no functions and no lists stood on it. */
public final class PropertySteps {
  private PropertySteps() {}

  /** The keys of a path, without indexes and without the names of functions. */
  public static List<String> of(NodePath path) {
    List<String> steps = new ArrayList<>();
    for (Object step : path.steps()) {
      if (step instanceof String key && !key.startsWith("Fn::") && !key.equals("Ref")) {
        steps.add(key);
      }
    }
    return steps;
  }
}
