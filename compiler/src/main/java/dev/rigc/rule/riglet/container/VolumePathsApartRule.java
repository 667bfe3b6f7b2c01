package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Volume;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** No two volumes of a container are at one path, and none is inside another. */
final class VolumePathsApartRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2436",
            "No two volumes of a container have the same path or are inside each other.",
            "One of two volumes at a path cannot be reached, and one inside another hides a folder of"
                + " it, which must be there first and stays there, empty.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html")
        .withExample(
            "volumes: { uploads: { path: /srv/uploads }, images: { path: /srv/uploads/images } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("volumes");
      Map<Slug, Volume> earlier = new LinkedHashMap<>();
      application
          .requireWorkload()
          .volumes()
          .forEach(
              (name, volume) -> {
                NodePath at = path.key(name.value()).key("path");
                if (context.isSound(at) && VolumePathRule.isWellFormed(volume.path())) {
                  earlier.entrySet().stream()
                      .filter(other -> meet(other.getValue().path(), volume.path()))
                      .findFirst()
                      .ifPresent(other -> report(context, findings, path, name, volume, other));
                  earlier.put(name, volume);
                }
              });
    }
  }

  private void report(
      RigletContext context,
      Findings findings,
      NodePath path,
      Slug name,
      Volume volume,
      Map.Entry<Slug, Volume> other) {
    String there = other.getValue().path();
    context
        .report(
            findings,
            info(),
            path.key(name.value()).key("path"),
            "The volume `%s` has the path %s, %s."
                .formatted(
                    name,
                    Phrases.quoted(volume.path()),
                    volume.path().equals(there)
                        ? "which is also that of `%s`".formatted(other.getKey())
                        : holds(there, volume.path())
                            ? "which is inside the volume `%s` at %s"
                                .formatted(other.getKey(), Phrases.quoted(there))
                            : "which holds the volume `%s` at %s"
                                .formatted(other.getKey(), Phrases.quoted(there))))
        .related(
            context.places().at(path.key(other.getKey().value()).key("path")).location(),
            "the other volume")
        .hint("Choose a path beside the other one.");
  }

  private static boolean meet(String one, String other) {
    return one.equals(other) || holds(one, other) || holds(other, one);
  }

  private static boolean holds(String outer, String inner) {
    return inner.startsWith(outer + "/");
  }
}
