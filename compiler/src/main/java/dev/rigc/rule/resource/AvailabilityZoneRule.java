package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** Templates do not name availability zones. */
final class AvailabilityZoneRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3910",
              "An availability zone is not written out.",
              "A template with a zone's name works in one region only, and names differ between"
                  + " accounts.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html")
          .withExample("AvailabilityZone: us-east-1a")
          .withCounterparts("W3010");

  private static final List<PropertyPath> PATHS =
      List.of(
          PropertyPath.parse("AvailabilityZone"),
          PropertyPath.parse("AvailabilityZones.*"),
          PropertyPath.parse("PreferredAvailabilityZones.*"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (Resource resource : context.resources()) {
      for (Properties block : Properties.of(context, resource)) {
        for (PropertyPath path : PATHS) {
          block.texts(
              path, (zone, at) -> literal(zone, at, PropertyFindings.of(findings, resource)));
        }
      }
    }
  }

  private static void literal(String zone, InstanceLocation place, PropertyFindings findings) {
    if (place.origin() == Alternative.Origin.LITERAL && !zone.isBlank() && !zone.equals("all")) {
      findings
          .add(INFO, place, "The zone " + Phrases.quoted(zone) + " is written out.")
          .hint("Write `!Select [0, !GetAZs '']`.");
    }
  }
}
