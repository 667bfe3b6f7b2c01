package dev.rigc.render;

import dev.rigc.model.Application;
import dev.rigc.plan.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The templates of one application, which its pipeline takes as a zip from the artifact bucket. The
 * key holds the hash of the templates: the same templates lie under the same key, other ones under
 * another.
 *
 * @param application the application
 * @param stacks its stacks, in the order of promotion; the zip holds their files under their names
 */
public record TemplateBundle(Application application, List<RenderedStack> stacks) {
  /** Keeps a copy of the list. */
  public TemplateBundle {
    stacks = List.copyOf(stacks);
  }

  /** The key of the zip in the artifact bucket. */
  public String key() {
    String contents =
        stacks.stream()
            .map(rendered -> rendered.sha256() + "  " + rendered.stack().file() + "\n")
            .collect(Collectors.joining());
    return "templates/%s-%s/%s.zip"
        .formatted(application.name(), application.branch(), Sha256.of(contents));
  }
}
