package dev.rigc.rule.system;

import dev.rigc.diagnostic.FilePaths;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which stack of the set is made of the template that a nested stack names. */
public final class NestedStackIndex {
  private final Map<String, Stack> byPath = new HashMap<>();
  private final Map<String, List<Stack>> byEnding = new HashMap<>();

  private NestedStackIndex(SetContext set) {
    for (Stack stack : set.stacks()) {
      String path = FilePaths.normal(stack.file());
      if (byPath.putIfAbsent(path, stack) == null) {
        FilePaths.ending(path)
            .ifPresent(
                ending -> byEnding.computeIfAbsent(ending, e -> new ArrayList<>()).add(stack));
      }
    }
  }

  /** The index of a set. */
  public static NestedStackIndex of(SetContext set) {
    return set.index(NestedStackIndex.class, NestedStackIndex::new);
  }

  /**
   * The stack of the set whose template a nested stack names by its path; or by an address, if its
   * last two steps are the folder and the file of one template only.
   */
  public Optional<Stack> child(NestedStack nested) {
    if (nested.path().isPresent()) {
      String path = FilePaths.folderOf(nested.parent().file()) + nested.path().get();
      return Optional.ofNullable(byPath.get(FilePaths.normal(path)));
    }
    return nested
        .ending()
        .map(ending -> byEnding.getOrDefault(ending, List.of()))
        .filter(stacks -> stacks.size() == 1 && !stacks.contains(nested.parent()))
        .map(stacks -> stacks.get(0));
  }
}
