package dev.rigc.rule.property;

import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateSubject;
import java.util.List;
import java.util.regex.Pattern;

/** Machines are of a generation that AWS still recommends. */
final class PreviousGenerationRule extends SizesRule {
  /** Families of earlier generations, behind a prefix such as {@code db.} if there is one. */
  private static final Pattern EARLIER =
      Pattern.compile("(?:(?:db|cache)\\.)?(?:m[123]|c[13]|r3|t1|cc2|cg1|cr1|g2|hi1|hs1|i2)\\..+");

  private static final RuleInfo INFO =
      RuleInfo.note(
              "CFN3914",
              "A machine is not of a previous generation.",
              "Later generations give more for less, and the stock of earlier ones only shrinks.",
              "https://aws.amazon.com/ec2/previous-generation/")
          .withExample("InstanceType: m3.medium")
          .withCounterparts("I3100");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  void check(
      String size,
      InstanceTypes existing,
      Place place,
      TemplateSubject subject,
      Problems problems) {
    if (EARLIER.matcher(size).matches()) {
      problems.add(place.problem(INFO, Words.quoted(size) + " is of a previous generation."));
    }
  }
}
