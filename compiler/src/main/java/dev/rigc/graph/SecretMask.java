package dev.rigc.graph;

import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.graph.SystemDiagram.Action;
import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Pipeline;
import dev.rigc.graph.SystemDiagram.Stage;
import dev.rigc.graph.SystemDiagram.Subnet;
import dev.rigc.graph.SystemDiagram.Tier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Takes secrets out of what properties say: no picture shows the value of a NoEcho parameter. */
final class SecretMask {
  private final KnownSecrets secrets;

  SecretMask(Set<String> secrets) {
    this.secrets = KnownSecrets.of(secrets);
  }

  DiagramSide of(DiagramSide side) {
    Map<String, Pipeline> pipelines = new LinkedHashMap<>();
    side.pipelines().forEach((key, pipeline) -> pipelines.put(key, of(pipeline)));
    return new DiagramSide(
        side.groups(), side.networks().stream().map(this::of).toList(), pipelines);
  }

  private String text(String text) {
    return secrets.masked(Redaction.redact(text));
  }

  private Network of(Network network) {
    return new Network(
        network.key(),
        text(network.name()),
        network.block().map(this::text),
        network.zones().stream().map(this::text).distinct().toList(),
        network.tiers().stream()
            .map(tier -> new Tier(tier.reach(), tier.subnets().stream().map(this::of).toList()))
            .toList(),
        network.mark(),
        network.notes());
  }

  private Subnet of(Subnet subnet) {
    return new Subnet(
        subnet.name(),
        text(subnet.block()),
        text(subnet.zone()),
        subnet.nat(),
        subnet.mark(),
        subnet.notes());
  }

  private Pipeline of(Pipeline pipeline) {
    return new Pipeline(
        pipeline.names(), pipeline.stages().stream().map(this::of).toList(), pipeline.mark());
  }

  private Stage of(Stage stage) {
    return new Stage(
        text(stage.name()), stage.actions().stream().map(this::of).toList(), stage.mark());
  }

  private Action of(Action action) {
    return new Action(
        text(action.name()), text(action.provider()), action.isApproval(), action.mark());
  }
}
