package dev.rigc.render;

import dev.rigc.model.stack.Stack;
import dev.rigc.plan.FileFacts;
import dev.rigc.plan.Sha256;
import dev.rigc.plan.TemplateArtifact;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the pipeline of one application deploys, which it takes as a zip from the artifact bucket.
 * The key holds the hash of the files: the same lies under the same key, anything else under
 * another.
 *
 * @param pipeline the stack of the pipeline
 * @param artifact what the pipeline calls it
 * @param files the files of the zip, in its order; each lies in the output folder under its name
 */
public record TemplateBundle(Stack pipeline, TemplateArtifact artifact, List<FileFacts> files) {
  /** Keeps a copy of the list. */
  public TemplateBundle {
    files = List.copyOf(files);
  }

  /** The key of the zip in the artifact bucket. */
  public String key() {
    String contents =
        files.stream()
            .map(file -> file.sha256() + "  " + file.file() + "\n")
            .collect(Collectors.joining());
    return artifact.folder() + "/" + Sha256.of(contents) + ".zip";
  }

  /** The parameter of the pipeline's stack that takes the key. */
  public String parameter() {
    return artifact.parameter();
  }
}
