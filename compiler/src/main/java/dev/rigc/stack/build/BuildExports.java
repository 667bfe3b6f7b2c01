package dev.rigc.stack.build;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.value.Slug;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.StackSite;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the build stack of an application offers to others. They find it by its name and import
 * nothing: an application that runs already must not keep its pipeline from being deleted.
 */
public final class BuildExports {
  private static final Set<String> FIRST_STAGES = Set.of("Source", "Build");

  private BuildExports() {}

  /** {@code {owner}-{project}-{app}-{branch}-ecr-repo}, in lower case: where the images are. */
  public static DerivedName repository(StackSite site) {
    Names names = new Names(site.riglet());
    return names.join(
        NameKind.ECR_REPOSITORY,
        names.owner(),
        names.project(),
        Names.app(site.requireApplication()),
        Part.of("branch", site.requireApplication().branch().lowerCase()),
        Part.literal("ecr-repo"));
  }

  /** The stages whose success is announced: those after the one that is tested, or the only one. */
  public static List<String> announcedStages(Riglet riglet) {
    List<Environment> stages = riglet.pipelineEnvironments();
    int tested = riglet.testedEnvironment().map(stages::indexOf).orElse(0);
    return stages
        .subList(Math.min(tested + 1, Math.max(stages.size() - 1, 0)), stages.size())
        .stream()
        .map(environment -> stageName(environment.name()))
        .toList();
  }

  /** The names of stages differ: no name of an environment holds a capital or an underscore. */
  static String stageName(Slug environment) {
    String name =
        environment.value().substring(0, 1).toUpperCase(Locale.ROOT)
            + environment.value().substring(1);
    return FIRST_STAGES.contains(name) ? name + "_environment" : name;
  }
}
