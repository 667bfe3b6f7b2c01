package dev.rigc.diff.change;

import dev.rigc.diff.system.StackModel;
import java.util.List;
import java.util.Optional;

/**
 * A stack of either side.
 *
 * @param kind how it is there on the two sides
 * @param before the stack on the old side
 * @param after the stack on the new side
 * @param tags tags of the stack that differ
 * @param parameters parameters whose values differ
 * @param resources resources that differ or to which something happens
 * @param outputs outputs that differ or get another value
 */
public record StackDifference(
    Kind kind,
    Optional<StackModel> before,
    Optional<StackModel> after,
    List<TagDifference> tags,
    List<ParameterDifference> parameters,
    List<ResourceDifference> resources,
    List<OutputDifference> outputs) {
  /** Keeps copies of the lists. */
  public StackDifference {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    resources = List.copyOf(resources);
    outputs = List.copyOf(outputs);
  }

  /** The newer of its two sides. */
  public StackModel model() {
    return after.or(() -> before).orElseThrow();
  }

  /** What tells it apart: its name, or its file. */
  public String key() {
    return model().key();
  }

  /** The gravest of what happens to its resources. */
  public Effect effect() {
    return resources.stream().map(ResourceDifference::effect).reduce(Effect.NONE, Effect::or);
  }
}
