package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.TextForm;
import java.util.Optional;

/** Texts of containers have a form that ECS and docker take. */
final class ContainerTextRule implements RigletRule {
  private static final TextForm USER =
      new TextForm(
          "[A-Za-z0-9_][A-Za-z0-9_.-]*+(?::[A-Za-z0-9_][A-Za-z0-9_.-]*+)?",
          "a user's name or number, to which a colon and a group may be added");
  private static final TextForm FOLDER =
      new TextForm(
          "/[^\\x00-\\x1f]*+", "the path of a folder in the container, with a slash first");
  private static final TextForm COMMAND =
      new TextForm("(?s)(?=.*\\S)[^\\x00]*+", "a command for the container's shell");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2427",
            "User, working directory and health command of a container have a form that ECS takes.",
            "The container would not start, or never be healthy.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
        .withExample("container: { workingDirectory: srv }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (ContainerUse container : ContainerUse.of(context)) {
      NodePath path = container.path();
      check(context, findings, USER, path.key("user"), container.settings().user());
      check(
          context,
          findings,
          FOLDER,
          path.key("workingDirectory"),
          container.settings().workingDirectory());
      check(
          context,
          findings,
          COMMAND,
          path.key("healthCommand"),
          container.settings().healthCommand());
    }
  }

  private void check(
      RigletContext context,
      Findings findings,
      TextForm form,
      NodePath path,
      Optional<String> text) {
    text.ifPresent(value -> form.check(context, findings, info(), path, value));
  }
}
