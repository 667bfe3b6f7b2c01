package dev.rigc.rule.resource.route53;

import dev.rigc.cfn.spec.fact.NameLimit;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Optional;

/** Domain names have labels and a length that DNS allows. */
final class DnsLabelRule extends PropertiesRule {
  /** RFC 1035, section 2.3.4. */
  private static final int LONGEST_NAME = 255;

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3612",
              "A label of a domain name has at most 63 characters, the name at most 255.",
              "DNS does not allow longer ones.",
              "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html")
          .withExample("Name: … a label of more than 63 letters ….example.com");

  DnsLabelRule() {
    super(
        INFO,
        "AWS::Route53::RecordSet",
        "AWS::Route53::RecordSetGroup",
        "AWS::Route53::HostedZone",
        "AWS::CertificateManager::Certificate");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    for (String path : new String[] {"Name", "RecordSets.*.Name", "DomainName"}) {
      properties.texts(
          path, (name, place) -> fault(name).ifPresent(fault -> findings.add(INFO, place, fault)));
    }
  }

  private static Optional<String> fault(String name) {
    if (name.length() > LONGEST_NAME) {
      return Optional.of(
          "This name has " + name.length() + " characters; " + LONGEST_NAME + " are allowed.");
    }
    for (String label : name.split("\\.", -1)) {
      if (label.length() > longestLabel()) {
        return Optional.of(
            "The label "
                + Phrases.quoted(label)
                + " has "
                + label.length()
                + " characters; "
                + longestLabel()
                + " are allowed.");
      }
    }
    return Optional.empty();
  }

  private static int longestLabel() {
    return NameLimit.named("host name's first label").maximum();
  }
}
