package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.value.Arn;
import dev.rigc.model.value.Region;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an ARN of the riglet must look like.
 *
 * @param what what it names
 * @param services the services it may belong to
 * @param resource the form of its last part
 * @param example that form for messages
 */
public record ArnShape(String what, List<String> services, Pattern resource, String example) {
  private static final String CHINA = "cn-";
  private static final String GOVERNMENT = "us-gov-";

  /** Reports everything wrong with {@code arn} in one finding. */
  public void check(
      RigletContext context, Findings findings, RuleInfo rule, NodePath path, Arn arn) {
    List<String> faults = faults(context, arn);
    if (!faults.isEmpty() && context.isSound(path)) {
      context
          .report(
              findings, rule, path, "The ARN of the %s %s.".formatted(what, Phrases.and(faults)))
          .hint(
              "It must look like `arn:%s:%s:%s:123456789012:%s`."
                  .formatted(
                      partition(context.riglet().region()),
                      services.get(0),
                      context.riglet().region(),
                      example));
    }
  }

  private List<String> faults(RigletContext context, Arn arn) {
    List<String> faults = new ArrayList<>();
    if (!services.contains(arn.service())) {
      faults.add("is one of the service `%s`, not `%s`".formatted(arn.service(), services.get(0)));
    }
    if (!resource.matcher(arn.resource()).matches()) {
      faults.add("names no %s".formatted(what));
    }
    if (arn.account().isEmpty()) {
      faults.add("has no account");
    }
    Region region = context.riglet().region();
    boolean isUnknown = !arn.region().isEmpty() && !context.regions().contains(arn.region());
    if (isUnknown && !arn.region().equals(region.value())) {
      faults.add("is of %s, which does not exist".formatted(arn.region()));
    } else if (!ArnRegions.isRegionAtFault(context)) {
      if (!arn.region().equals(region.value())) {
        faults.add(
            arn.region().isEmpty()
                ? "has no region"
                : "is of %s, but the riglet is of %s".formatted(arn.region(), region));
      } else if (!arn.partition().equals(partition(region))) {
        faults.add("is of the partition `%s`".formatted(arn.partition()));
      }
    }
    return faults;
  }

  private static String partition(Region region) {
    if (region.value().startsWith(CHINA)) {
      return "aws-cn";
    }
    return region.value().startsWith(GOVERNMENT) ? "aws-us-gov" : "aws";
  }
}
