package dev.rigc.rule.riglet.container;

import dev.rigc.cfn.spec.fact.SettingRange;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Sidecar;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.Optional;

/** The numbers of containers are such as ECS takes. */
final class ContainerRangeRule implements RigletRule {
  private static final NumberRange ANY = new NumberRange(0, Integer.MAX_VALUE);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2422",
            "The times, limits, ports and shares of containers are in the ranges of ECS.",
            "ECS refuses the task definition otherwise. Fargate kills a container 120 seconds after it"
                + " was told to stop at the latest.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
        .withExample("container: { stopTimeout: 600 } on Fargate");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NumberRange stop = NumberRange.of(stopRange(context));
    for (ContainerUse container : ContainerUse.of(context)) {
      Range range = new Range(context, findings);
      NodePath path = container.path();
      range.check(
          path.key("startPeriod"),
          NumberRange.of(SettingRange.START_PERIOD),
          container.settings().startPeriod());
      range.check(path.key("stopTimeout"), stop, container.settings().stopTimeout());
      container
          .settings()
          .ulimits()
          .forEach(
              (name, limit) -> range.check(path.key("ulimits").key(name), ANY, Optional.of(limit)));
      container.sidecar().ifPresent(one -> sidecar(range, path.parent().orElseThrow(), one));
    }
    context.applications().forEach(application -> ports(context, findings, application));
  }

  private static SettingRange stopRange(RigletContext context) {
    boolean onFargate =
        context.environments().stream()
            .anyMatch(environment -> environment.compute().launch() == LaunchType.FARGATE);
    return onFargate ? SettingRange.STOP_TIMEOUT_FARGATE : SettingRange.STOP_TIMEOUT;
  }

  private static void sidecar(Range range, NodePath path, Sidecar sidecar) {
    range.check(path.key("port"), NumberRange.of(SettingRange.PORT), sidecar.port());
    range.check(
        path.key("cpu"), NumberRange.of(SettingRange.SIDECAR_CPU), Optional.of(sidecar.cpu()));
    range.check(
        path.key("memory"),
        NumberRange.of(SettingRange.SIDECAR_MEMORY),
        Optional.of(sidecar.memory()));
  }

  private void ports(RigletContext context, Findings findings, Application application) {
    Range range = new Range(context, findings);
    NodePath path = context.path(application).key("ports");
    application
        .requireWorkload()
        .ports()
        .forEach(
            (name, port) ->
                range.check(
                    path.key(name.value()).key("port"),
                    NumberRange.of(SettingRange.PORT),
                    Optional.of(port.port())));
  }

  private final class Range {
    private final RigletContext context;
    private final Findings findings;

    Range(RigletContext context, Findings findings) {
      this.context = context;
      this.findings = findings;
    }

    void check(NodePath path, NumberRange range, Optional<Integer> value) {
      value.ifPresent(number -> range.check(context, findings, info(), path, number));
    }
  }
}
