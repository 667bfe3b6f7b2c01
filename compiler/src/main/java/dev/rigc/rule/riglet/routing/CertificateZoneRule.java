package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Riglet;
import dev.rigc.model.network.HostedZone;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** A certificate that rigc requests is proved in a zone whose id is known. */
final class CertificateZoneRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2011",
            "A certificate that is created is validated in a zone whose id is known.",
            "CloudFormation writes the record that proves the domain into the zone only if it has"
                + " the zone's id; without it the stack waits until it is written by hand.",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-certificatemanager-certificate-domainvalidationoption.html")
        .withExample("certificate: create\nhostedZone: existing");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Riglet riglet = context.riglet();
    NodePath path = NodePath.of("certificate");
    boolean isKnown = riglet.hostedZone() == HostedZone.CREATE || riglet.hostedZoneId().isPresent();
    if (riglet.certificate().isEmpty()
        && !isKnown
        && context.isSound(path, NodePath.of("hostedZone"), NodePath.of("domain"))) {
      context
          .report(
              findings,
              info(),
              path,
              "`certificate: create` writes its proof into the public zone of `%s`, whose id the"
                      .formatted(riglet.domain())
                  + " riglet does not name.")
          .hint(
              "Write `hostedZone: Z…`, the id that `aws route53 list-hosted-zones-by-name"
                  + " --dns-name %s` shows, or `hostedZone: create`.".formatted(riglet.domain()));
    }
  }
}
