package dev.rigc.rule.resource.certificatemanager;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Locale;
import java.util.Optional;

/** A certificate's validation mail goes to its domain or to one above it. */
final class ValidationDomainRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3503",
              "A `ValidationDomain` is the certificate's domain or one above it.",
              "ACM sends its mail only to a domain that the certificate's name belongs to.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html")
          .withExample("DomainName: www.example.com\nValidationDomain: example.org")
          .withCounterparts("E3503");

  ValidationDomainRule() {
    super(INFO, "AWS::CertificateManager::Certificate");
  }

  @Override
  protected void check(Properties certificate, PropertyFindings findings) {
    certificate.mappings(
        "DomainValidationOptions.*",
        option -> {
          Optional<String> domain = option.text("DomainName").map(ValidationDomainRule::plain);
          option.texts(
              "ValidationDomain",
              (above, place) -> {
                if (domain.isPresent() && !("." + domain.get()).endsWith("." + plain(above))) {
                  findings.add(
                      INFO,
                      place,
                      "%s does not lie in %s."
                          .formatted(Phrases.quoted(domain.get()), Phrases.quoted(above)));
                }
              });
        });
  }

  private static String plain(String domain) {
    return domain.toLowerCase(Locale.ROOT);
  }
}
