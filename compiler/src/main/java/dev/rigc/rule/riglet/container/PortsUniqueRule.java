package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.model.application.Application;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** No two containers of a task listen on one port where they share a network. */
final class PortsUniqueRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2426",
            "The ports of a container differ, and on Fargate those of all containers of a task.",
            "Containers of a Fargate task share one network interface: the second that listens on a"
                + " port fails.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
        .withExample("port: 80\nports: { admin: { port: 80 } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    boolean onFargate =
        context.environments().stream()
            .anyMatch(environment -> environment.compute().launch() == LaunchType.FARGATE);
    for (Application application : context.applications()) {
      Map<String, NodePath> first = new HashMap<>();
      listens(context, application)
          .forEach(
              (path, port) -> {
                String place = onFargate ? "" : port.container();
                NodePath other = first.putIfAbsent(place + ":" + port.number(), path);
                if (other != null && context.isSound(path, other)) {
                  report(context, findings, application, path, other, port);
                }
              });
    }
  }

  private record Listen(String container, int number) {}

  private static Map<NodePath, Listen> listens(RigletContext context, Application application) {
    Map<NodePath, Listen> all = new LinkedHashMap<>();
    NodePath path = context.path(application);
    String own = application.name().value();
    all.put(path.key("port"), new Listen(own, application.port()));
    application
        .requireWorkload()
        .sidecars()
        .forEach(
            (name, sidecar) ->
                sidecar
                    .port()
                    .ifPresent(
                        port ->
                            all.put(
                                path.key("sidecars").key(name.value()).key("port"),
                                new Listen(name.value(), port))));
    application
        .requireWorkload()
        .ports()
        .forEach(
            (name, port) ->
                all.put(
                    path.key("ports").key(name.value()).key("port"),
                    new Listen(port.container().map(Object::toString).orElse(own), port.port())));
    return all;
  }

  private void report(
      RigletContext context,
      Findings findings,
      Application application,
      NodePath path,
      NodePath other,
      Listen port) {
    SourceLocation there = context.places().at(other).location();
    context
        .report(
            findings,
            info(),
            path,
            "Port %s of `%s` is already used at %s."
                .formatted(port.number(), application.name(), there))
        .related(there, "first used here")
        .hint("Let one of them listen on another port.");
  }
}
