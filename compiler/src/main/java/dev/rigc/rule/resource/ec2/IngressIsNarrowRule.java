package dev.rigc.rule.resource.ec2;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.SecurityPages;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Only the ports of the web are open to everyone. */
final class IngressIsNarrowRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1001",
              "Only ports 80 and 443 are open to everyone.",
              "What listens on a port that everyone can reach is found and tried within minutes."
                  + " ICMP is not checked.",
              SecurityPages.SECURITY_GROUPS)
          .withExample("IpProtocol: tcp\nFromPort: 22\nToPort: 22\nCidrIp: 0.0.0.0/0\n");

  private static final Set<String> WEB = Set.of("80", "443");
  private static final Set<String> ICMP = Set.of("icmp", "icmpv6", "1", "58");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (Resource group : context.resources("AWS::EC2::SecurityGroup")) {
      Properties.written(context, group)
          .ifPresent(
              properties ->
                  properties.mappings(
                      "SecurityGroupIngress.*",
                      rule -> check(context, group, rule.map(), rule.guard(), findings)));
    }
    for (Resource ingress : context.resources("AWS::EC2::SecurityGroupIngress")) {
      ingress
          .properties()
          .ifPresent(rule -> check(context, ingress, rule, context.evaluator().root(), findings));
    }
  }

  private static void check(
      TemplateContext context, Resource resource, MapValue rule, Guard guard, Findings findings) {
    Optional<Alternative> everyone = everyone(context, rule, guard);
    Optional<String> ports = everyone.flatMap(source -> closedPorts(context, rule, source.guard()));
    if (ports.isPresent()) {
      findings
          .add(
              INFO,
              everyone.get().written().node(),
              "`%s` allows access from everywhere (`%s`) to %s."
                  .formatted(resource.logicalId(), everyone.get().text().orElse(""), ports.get()))
          .resource(resource.logicalId())
          .hint(
              "Name the security group or the addresses that need it; for a shell use Session"
                  + " Manager, which needs no open port.");
    }
  }

  private static Optional<Alternative> everyone(
      TemplateContext context, MapValue rule, Guard guard) {
    for (String key : List.of("CidrIp", "CidrIpv6")) {
      for (Alternative source : context.evaluator().presence(rule, key, guard)) {
        if (source.text().filter(IngressIsNarrowRule::isEveryone).isPresent()) {
          return Optional.of(source);
        }
      }
    }
    return Optional.empty();
  }

  /** IPv6 allows zeros to be written in many ways; a prefix of 0 is all of it in any. */
  private static boolean isEveryone(String cidr) {
    return cidr.endsWith("/0");
  }

  /** The ports in words, if they are known and not only those of the web. */
  private static Optional<String> closedPorts(TemplateContext context, MapValue rule, Guard guard) {
    Optional<String> protocol = text(context, rule, "IpProtocol", guard);
    Optional<String> from = text(context, rule, "FromPort", guard);
    Optional<String> to = text(context, rule, "ToPort", guard);
    if (protocol.filter("-1"::equals).isPresent()) {
      return Optional.of("all ports of all protocols");
    }
    if (protocol.filter(ICMP::contains).isPresent()
        || protocol.isEmpty()
        || from.isEmpty()
        || to.isEmpty()
        || (from.equals(to) && WEB.contains(from.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        from.equals(to)
            ? "port " + from.get()
            : "the ports from %s to %s".formatted(from.get(), to.get()));
  }

  private static Optional<String> text(
      TemplateContext context, MapValue rule, String key, Guard guard) {
    return rule.get(key).flatMap(value -> context.evaluator().text(value, guard));
  }
}
