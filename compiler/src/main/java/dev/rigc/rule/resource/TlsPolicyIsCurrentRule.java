package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;
import java.util.Set;

/** Connections are taken with TLS 1.2 at least. */
final class TlsPolicyIsCurrentRule extends SettingRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1011",
              "TLS 1.0 and 1.1 are not accepted.",
              "Both are deprecated (RFC 8996). A listener without `SslPolicy` that is created by"
                  + " CloudFormation takes `ELBSecurityPolicy-2016-08`, which accepts them.",
              SecurityPages.TLS_POLICIES)
          .withExample("SslPolicy: ELBSecurityPolicy-2016-08\n");

  /** Policies of load balancers that accept TLS 1.0 or 1.1, from the page of the rule. */
  private static final Set<String> OLD =
      Set.of(
          "ELBSecurityPolicy-2015-05",
          "ELBSecurityPolicy-2016-08",
          "ELBSecurityPolicy-FS-2018-06",
          "ELBSecurityPolicy-FS-1-1-2019-08",
          "ELBSecurityPolicy-TLS-1-0-2015-04",
          "ELBSecurityPolicy-TLS-1-1-2017-01",
          "ELBSecurityPolicy-TLS13-1-0-2021-06",
          "ELBSecurityPolicy-TLS13-1-1-2021-06");

  private static final Set<String> OLD_AT_CLOUDFRONT =
      Set.of("SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016");
  private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";

  TlsPolicyIsCurrentRule() {
    super(
        INFO,
        List.of(
            new Setting(
                LISTENER,
                "SslPolicy",
                policy -> !OLD.contains(policy),
                false,
                List.of(),
                "SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06"),
            new Setting(
                "AWS::CloudFront::Distribution",
                "DistributionConfig.ViewerCertificate.MinimumProtocolVersion",
                version -> !OLD_AT_CLOUDFRONT.contains(version),
                true,
                List.of(),
                "MinimumProtocolVersion: TLSv1.2_2021"),
            new Setting(
                "AWS::ApiGateway::DomainName",
                "SecurityPolicy",
                policy -> !policy.equals("TLS_1_0"),
                true,
                List.of(),
                "SecurityPolicy: TLS_1_2")));
  }

  /** Only listeners that speak TLS have a policy. */
  @Override
  protected boolean applies(TemplateContext context, Resource resource) {
    return !resource.type().equals(LISTENER)
        || resource
            .property("Protocol")
            .flatMap(protocol -> context.evaluator().text(protocol))
            .filter(protocol -> protocol.equals("HTTPS") || protocol.equals("TLS"))
            .isPresent();
  }

  @Override
  protected String message(Resource resource, Setting setting) {
    return "`%s` accepts TLS 1.0 or 1.1.".formatted(resource.logicalId());
  }
}
