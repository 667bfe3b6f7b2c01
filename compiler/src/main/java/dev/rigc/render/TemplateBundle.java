package dev.rigc.render;

import dev.rigc.model.Application;
import dev.rigc.plan.FileFacts;
import dev.rigc.plan.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the pipeline of one application deploys, which it takes as a zip from the artifact bucket.
 * The key holds the hash of the files: the same lies under the same key, anything else under
 * another.
 *
 * @param application the application
 * @param files the files of the zip, in its order; each lies in the output folder under its name
 */
public record TemplateBundle(Application application, List<FileFacts> files) {
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
    return folder(application) + "/" + Sha256.of(contents) + ".zip";
  }

  /** Where in the artifact bucket the zips of an application lie, without a slash at the end. */
  static String folder(Application application) {
    return "templates/%s-%s".formatted(application.name(), application.branch());
  }
}
