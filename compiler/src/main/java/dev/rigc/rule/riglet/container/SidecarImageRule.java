package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;
import java.util.regex.Pattern;

/** The image of a sidecar is named as docker takes it, and stays the same. */
final class SidecarImageRule implements Rule<RigletContext> {
  private static final String DOCS =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html";

  private static final RuleInfo MALFORMED =
      RuleInfo.error(
              "RIG2424",
              "The image of a sidecar is a name as docker pull takes it.",
              "ECS cannot pull anything else.",
              DOCS)
          .withExample("sidecars: { proxy: { image: \"nginx latest\" } }");

  private static final RuleInfo MOVING =
      RuleInfo.warning(
              "RIG2425",
              "The image of a sidecar has a tag of its own, or a digest.",
              "Without a tag it is `latest`, so that a copy that starts tomorrow may run another"
                  + " version than those beside it.",
              DOCS)
          .withExample("sidecars: { proxy: { image: nginx } }");

  private static final Pattern FORM =
      Pattern.compile(
          "[a-zA-Z0-9][a-zA-Z0-9.-]*+(?::[0-9]{1,5})?(?:/[a-z0-9][a-z0-9._-]*+)*+"
              + "(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?");

  @Override
  public List<RuleInfo> infos() {
    return List.of(MALFORMED, MOVING);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (ContainerUse container : ContainerUse.of(context)) {
      NodePath path = container.path().parent().orElseThrow().key("image");
      container
          .sidecar()
          .filter(sidecar -> context.isSound(path))
          .ifPresent(sidecar -> check(context, findings, container.name(), path, sidecar.image()));
    }
  }

  private static void check(
      RigletContext context, Findings findings, String name, NodePath path, String image) {
    if (!FORM.matcher(image).matches() || image.length() > 255) {
      context
          .report(
              findings,
              MALFORMED,
              path,
              "The image of the sidecar `%s` is %s, which docker cannot pull."
                  .formatted(name, Phrases.quoted(image)))
          .hint(
              "`public.ecr.aws/nginx/nginx:1.29` is one: a registry, a name in lower case and a tag.");
      return;
    }
    String last = image.substring(image.lastIndexOf('/') + 1);
    if (!last.contains("@") && (!last.contains(":") || last.endsWith(":latest"))) {
      context
          .report(
              findings,
              MOVING,
              path,
              "The image of the sidecar `%s` is %s: whatever is `latest` when a copy starts."
                  .formatted(name, Phrases.quoted(image)))
          .hint("Add the tag of a version.");
    }
  }
}
