package dev.rigc.render;

import dev.rigc.model.Application;
import dev.rigc.model.Arn;
import dev.rigc.model.EmailAddress;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.SecretName;
import dev.rigc.model.Slug;
import dev.rigc.plan.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The views of build stacks. */
final class BuildViews {
  private static final Slug INTEGRATION = new Slug("integration");
  private static final Set<String> FIRST_STAGES = Set.of("Source", "Build");

  private final Riglet riglet;
  private final Names names;

  BuildViews(Riglet riglet) {
    this.riglet = riglet;
    this.names = new Names(riglet);
  }

  BuildView of(HeadView head, Application application) {
    Arn connection =
        riglet
            .connection()
            .orElseThrow(() -> new IllegalArgumentException("A pipeline needs a connection."));
    String buildProject = names.codeBuildProject(application, "build").value();
    Environment tested = testedEnvironment();
    List<BuildView.Stage> stages = stages(application, tested);
    return new BuildView(
        head,
        names.ecrRepository(application).value(),
        application.repository().value(),
        application.branch().value(),
        connection.toString(),
        // The action has the prefix of the ARN: codeconnections, or codestar-connections before.
        connection.service() + ":UseConnection",
        names.pipeline(application).value(),
        buildProject,
        names.codeBuildProject(application, "e2e").value(),
        buildProject.substring(0, buildProject.length() - "-build".length()),
        application.endToEndTests().orElse(null),
        "https://" + names.hosts(tested, application).get(0).value(),
        head.stack(),
        stages,
        announced(stages),
        "Deploy " + application.name() + " to production? The change set `pipeline` shows what.",
        riglet.notifications().build().stream().map(EmailAddress::value).toList(),
        riglet.notifications().slack().map(SecretName::value).orElse(null),
        riglet
            .notifications()
            .slack()
            .map(name -> ApplicationViews.parameterArn(name.value()))
            .orElse(null),
        head.stack() + "-slack");
  }

  /** End-to-end tests go to integration or, in a riglet without, to the first environment. */
  private Environment testedEnvironment() {
    return riglet.environment(INTEGRATION).orElseGet(() -> riglet.environments().get(0));
  }

  /** One stage for each environment in the order of promotion. */
  private List<BuildView.Stage> stages(Application application, Environment tested) {
    List<BuildView.Stage> stages = new ArrayList<>();
    for (Environment environment : riglet.environments()) {
      stages.add(
          new BuildView.Stage(
              stageName(environment.name()),
              names.appStack(environment, application).value(),
              "Templates::" + environment.name() + "/app-" + application.name() + ".yaml",
              environment.isProduction(),
              environment.equals(tested) && application.endToEndTests().isPresent()));
    }
    return stages;
  }

  private static String stageName(Slug environment) {
    String name =
        environment.value().substring(0, 1).toUpperCase(Locale.ROOT)
            + environment.value().substring(1);
    return FIRST_STAGES.contains(name) ? name + "-environment" : name;
  }

  /** A success is announced behind the environment that is tested, or in the only one. */
  private List<String> announced(List<BuildView.Stage> stages) {
    int tested = riglet.environments().indexOf(testedEnvironment());
    return stages.subList(Math.min(tested + 1, stages.size() - 1), stages.size()).stream()
        .map(BuildView.Stage::name)
        .toList();
  }
}
