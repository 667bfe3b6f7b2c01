package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.application.Application;
import dev.rigc.model.network.DnsRecord;
import dev.rigc.model.value.DomainName;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A record can be set only in the zone of the riglet's domain. */
final class AliasInDomainRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2110",
            "A further host that gets a record lies in the riglet's domain.",
            "Records are set in the public zone of `domain`, which takes no other names.",
            "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html")
        .withExample("hosts: { shop.example.org: { record: alias } } with domain: buildit.tools");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    DomainName domain = context.riglet().domain();
    for (Application application : context.applications()) {
      NodePath hosts = context.path(application).key("hosts");
      application
          .requireWorkload()
          .hosts()
          .forEach(
              (host, further) -> {
                NodePath path = hosts.key(host.value());
                if (further.record() == DnsRecord.ALIAS
                    && !host.equals(domain)
                    && !host.value().endsWith("." + domain)
                    && context.isSound(path.key("record"), NodePath.of("domain"))) {
                  context
                      .reportKey(
                          findings,
                          info(),
                          path,
                          "The host %s of `%s` gets a record in the zone of `%s`, which it does not lie in."
                              .formatted(Phrases.quoted(host.value()), application.name(), domain))
                      .hint(
                          "Add `record: none` and set the record where the zone of the host is managed: an alias or a CNAME to the load balancer.");
                }
              });
    }
  }
}
