package dev.rigc.rule.resource.route53;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Locale;

/** A record lies in the hosted zone that it names. */
final class HostedZoneNameRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3041",
              "A record's name lies in the hosted zone that it names, and the zone's name ends in a"
                  + " dot.",
              "Route 53 finds a zone only by its full name, and a zone holds only names below its"
                  + " own.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-recordset.html")
          .withExample("HostedZoneName: example.com  # without its dot")
          .withCounterparts("E3041");

  HostedZoneNameRule() {
    super(INFO, "AWS::Route53::RecordSet");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    properties.texts(
        "HostedZoneName",
        (zone, place) -> {
          if (!zone.endsWith(".")) {
            findings.add(INFO, place, Phrases.quoted(zone) + " must end in a dot.");
          }
          properties.texts(
              "Name",
              (name, at) -> {
                if (!lies(name, zone)) {
                  findings.add(
                      INFO,
                      at,
                      Phrases.quoted(name) + " is not in the zone " + Phrases.quoted(zone) + ".");
                }
              });
        });
  }

  private static boolean lies(String name, String zone) {
    String inner = bare(name);
    String outer = bare(zone);
    return inner.equals(outer) || inner.endsWith("." + outer);
  }

  private static String bare(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
