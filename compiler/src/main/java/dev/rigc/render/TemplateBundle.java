package dev.rigc.render;

import dev.rigc.model.Application;
import dev.rigc.plan.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The templates of one application, which its pipeline takes as a zip from the artifact bucket. The
 * key holds the hash of what they deploy: the same lies under the same key, anything else under
 * another. Their heads do not count, so that a new rigc, or a change elsewhere in the riglet,
 * starts no pipeline.
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
            .map(rendered -> Sha256.of(body(rendered)) + "  " + rendered.stack().file() + "\n")
            .collect(Collectors.joining());
    return "templates/%s-%s/%s.zip"
        .formatted(application.name(), application.branch(), Sha256.of(contents));
  }

  private static String body(RenderedStack rendered) {
    return rendered.template().substring(rendered.template().indexOf("\nParameters:\n"));
  }
}
