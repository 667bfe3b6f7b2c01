package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.Optional;

/** Limits of containers have names that ECS knows, and that Fargate lets be set. */
final class UlimitNamesRule implements RigletRule {
  private static final String ON_FARGATE = "nofile";

  private static final List<String> NAMES =
      List.of(
          "core",
          "cpu",
          "data",
          "fsize",
          "locks",
          "memlock",
          "msgqueue",
          "nice",
          ON_FARGATE,
          "nproc",
          "rss",
          "rtprio",
          "rttime",
          "sigpending",
          "stack");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2423",
            "A limit of a container is one that ECS sets there.",
            "ECS knows fifteen limits; on Fargate it sets `nofile` only.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html")
        .withExample("container: { ulimits: { memlock: 65536 } } on Fargate");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Optional<Environment> fargate =
        context.environments().stream()
            .filter(environment -> environment.compute().launch() == LaunchType.FARGATE)
            .findFirst();
    for (ContainerUse container : ContainerUse.of(context)) {
      for (String name : container.settings().ulimits().keySet()) {
        NodePath path = container.path().key("ulimits").key(name);
        if (!NAMES.contains(name)) {
          context
              .reportKey(
                  findings,
                  info(),
                  path,
                  "%s of the container `%s` is not a limit that ECS knows."
                      .formatted(Phrases.quoted(name), container.name()))
              .hint("It must be %s.".formatted(Phrases.quotedOr(NAMES)));
        } else if (fargate.isPresent() && !name.equals(ON_FARGATE)) {
          context
              .reportKey(
                  findings,
                  info(),
                  path,
                  "The limit `%s` of the container `%s` cannot be set on Fargate, where %s runs it."
                      .formatted(name, container.name(), fargate.get().name()))
              .hint("Remove it: Fargate takes `nofile` only.");
        }
      }
    }
  }
}
