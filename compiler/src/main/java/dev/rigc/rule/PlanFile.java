package dev.rigc.rule;

import dev.rigc.diagnostic.FilePaths;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan, as {@code riglet.json} holds it: the closed set of stacks that belong together.
 *
 * @param document the file
 * @param stacks the stacks in the order of deployment
 */
public record PlanFile(Document document, List<PlannedStack> stacks) {
  /** Keeps a copy of the list. */
  public PlanFile {
    stacks = List.copyOf(stacks);
  }

  /** Reads a document as a plan; empty if it is none: it has no {@code stacks} or no version. */
  public static Optional<PlanFile> of(Document document) {
    if (!(document.root().orElse(null) instanceof MappingNode root)
        || root.get("rigc").isEmpty()
        || root.sequence("stacks").isEmpty()) {
      return Optional.empty();
    }
    List<PlannedStack> stacks = new ArrayList<>();
    for (var item : root.sequence("stacks").map(SequenceNode::items).orElse(List.of())) {
      if (item instanceof MappingNode stack) {
        stacks.add(new PlannedStack(stack, stacks.size()));
      }
    }
    return Optional.of(new PlanFile(document, stacks));
  }

  /** The path of the folder it lies in, with a slash at its end; empty for the current one. */
  public String folder() {
    String folder = FilePaths.normal(FilePaths.folderOf(document.source().name()));
    return folder.isEmpty() ? "" : folder + "/";
  }
}
