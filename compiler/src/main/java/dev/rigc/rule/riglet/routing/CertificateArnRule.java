package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.ArnShape;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.regex.Pattern;

/** The certificate is one of ACM, in the riglet's region. */
final class CertificateArnRule implements RigletRule {
  private static final ArnShape SHAPE =
      new ArnShape(
          "certificate",
          List.of("acm"),
          Pattern.compile("certificate/[0-9a-zA-Z_-]+"),
          "certificate/…");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2501",
            "The certificate is an ACM certificate in the region of the load balancers.",
            "A load balancer accepts certificates of its own region only; one of us-east-1 is for"
                + " CloudFront.",
            "https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html")
        .withExample("certificate: arn:aws:acm:us-east-1:… in a riglet of us-west-2");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NodePath path = NodePath.of("certificate");
    context
        .riglet()
        .certificate()
        .ifPresent(arn -> SHAPE.check(context, findings, info(), path, arn));
  }
}
