package dev.rigc.diff.evaluate;

import java.util.List;

/** rigc's own evaluators. */
public final class BuiltInEvaluators {
  private BuiltInEvaluators() {}

  /** All of them. */
  public static List<DiffEvaluator> all() {
    return List.of(
        new ReplacementEvaluator(),
        new DataEvaluator(),
        new DeletionEvaluator(),
        new InterruptionEvaluator(),
        new StackRemovalEvaluator(),
        new RetentionEvaluator(),
        new AccessPointEvaluator(),
        new DefaultValueEvaluator(),
        new TagsEvaluator(),
        new UserDataEvaluator(),
        new UnsupportedUpdateEvaluator(),
        new TypeChangeEvaluator(),
        new ExportEvaluator(),
        new ListenerPriorityEvaluator(),
        new AddressBlockEvaluator(),
        new FixedNameEvaluator(),
        new MovedResourceEvaluator());
  }
}
