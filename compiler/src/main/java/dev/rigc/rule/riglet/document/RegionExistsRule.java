package dev.rigc.rule.riglet.document;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RegionWords;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.ArnRegions;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.Optional;

/** The region exists, and it is not the one thing that differs from all ARNs. */
final class RegionExistsRule implements RigletRule {
  private static final NodePath REGION = NodePath.of("region");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2507",
            "The region exists, and certificate and connection are of it.",
            "In a region that does not exist nothing can be created. A region that is newer than"
                + " this rigc is allowed by `allowRegions` in `.rigc.yaml`.",
            "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html")
        .withExample("region: us-west-9");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    if (!context.isSound(REGION)) {
      return;
    }
    String region = context.riglet().region().value();
    Optional<String> ofArns = ArnRegions.agreed(context);
    if (!context.regions().contains(region)) {
      context
          .report(findings, info(), REGION, RegionWords.unknown(region))
          .hint(
              RegionWords.hint(
                  ofArns.or(() -> Suggestion.name(region, context.regions().names())), region));
    } else if (ofArns.isPresent() && !ofArns.get().equals(region)) {
      context
          .report(
              findings,
              info(),
              REGION,
              "The riglet is of %s, but its certificate and its connection are of %s."
                  .formatted(region, ofArns.get()))
          .hint("Write `region: %s`, or ARNs of %s.".formatted(ofArns.get(), region));
    }
  }
}
