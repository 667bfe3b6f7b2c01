package dev.rigc.rule.riglet.routing;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.plan.CertificateNames;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** ACM issues a certificate for so many names, of which the first is short. */
final class CertificateNamesRule implements RigletRule {
  private static final RuleInfo COUNT =
      RuleInfo.warning(
              "RIG2012",
              "A certificate that is created has at most 10 names.",
              "A new account has a quota of ten names for each certificate; ACM refuses the request"
                  + " for more, and the stack fails.",
              "https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html")
          .withExample("certificate: create, and ten hosts that the wildcard does not cover");

  private static final RuleInfo PROOF =
      RuleInfo.error(
              "RIG2013",
              "All names of a certificate that is created are in the riglet's domain.",
              "Each name is proved by a record in the zone of the domain; ACM never issues a"
                  + " certificate with one that has no proof, and the stack waits until it fails.",
              "https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html")
          .withExample("certificate: create, and a host of another domain");

  private static final RuleInfo LENGTH =
      RuleInfo.error(
              "RIG2014",
              "The first name of a certificate that is created has at most 64 characters.",
              "It is the common name of the certificate, which has no room for more.",
              "https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html")
          .withExample("certificate: create\ndomain: a domain of 63 characters");

  @Override
  public List<RuleInfo> infos() {
    return List.of(COUNT, PROOF, LENGTH);
  }

  @Override
  public RuleInfo info() {
    return COUNT;
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NodePath path = NodePath.of("certificate");
    if (context.riglet().certificate().isPresent()
        || !context.isSound(path, NodePath.of("domain"), NodePath.of("applications"))) {
      return;
    }
    checkLength(context, findings);
    for (Environment environment : context.environments()) {
      List<String> names = CertificateNames.of(context.riglet(), environment);
      checkCount(context, findings, environment, names);
      List<String> foreign =
          names.stream()
              .filter(name -> !CertificateNames.isProvable(name, context.riglet().domain()))
              .toList();
      if (!foreign.isEmpty()) {
        context
            .report(
                findings,
                PROOF,
                path,
                "The certificate of %s would be for %s, outside of `%s`; no record in the zone of"
                        .formatted(
                            environment.name(),
                            Phrases.quotedOr(foreign),
                            context.riglet().domain())
                    + " that domain proves it.")
            .hint("Request one for all names and write its ARN, or leave that host out.");
      }
    }
  }

  private static void checkLength(RigletContext context, Findings findings) {
    String first = "*." + context.riglet().domain();
    int most = Quota.CERTIFICATE_NAME_LENGTH.value();
    if (first.length() > most) {
      context
          .report(
              findings,
              LENGTH,
              NodePath.of("certificate"),
              "The certificate would be for `%s`: %s characters, %s are allowed for its first name."
                  .formatted(first, first.length(), most))
          .hint("Request a certificate with a shorter first name and write its ARN.");
    }
  }

  private static void checkCount(
      RigletContext context, Findings findings, Environment environment, List<String> names) {
    int most = Quota.CERTIFICATE_NAMES.value();
    if (names.size() > most) {
      context
          .report(
              findings,
              COUNT,
              NodePath.of("certificate"),
              "The certificate of %s would have %s names; a new account has %s for each certificate."
                  .formatted(environment.name(), names.size(), most))
          .hint("Ask for a higher quota (Service Quotas, AWS Certificate Manager) before.");
    }
  }
}
