package dev.rigc.plan;

import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Sidecar;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ECR repositories that sidecars are pulled from; other registries ask for no rights. */
public final class SidecarImages {
  private static final Pattern ECR =
      Pattern.compile(
          "([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/([a-z0-9._/-]+)(?:[:@].*)?");

  private SidecarImages() {}

  /** The ARNs of those of an application, for {@code Fn::Sub}; each once. */
  public static List<String> repositories(Application application) {
    return application.requireWorkload().sidecars().values().stream()
        .map(Sidecar::image)
        .map(ECR::matcher)
        .filter(Matcher::matches)
        .map(
            image ->
                "arn:${AWS::Partition}:ecr:%s:%s:repository/%s"
                    .formatted(image.group(2), image.group(1), image.group(3)))
        .distinct()
        .toList();
  }

  /** Those of all applications; each once. */
  public static List<String> repositories(Riglet riglet) {
    return riglet.applications().stream()
        .flatMap(application -> repositories(application).stream())
        .distinct()
        .toList();
  }
}
