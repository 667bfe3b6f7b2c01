package dev.rigc.rule.resource;

import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** Machines are of a generation that AWS still recommends. */
final class PreviousGenerationRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.note(
              "CFN3914",
              "A machine is not of a previous generation.",
              "Later generations offer more for less, and the capacity of earlier ones decreases.",
              "https://aws.amazon.com/ec2/previous-generation/")
          .withExample("InstanceType: m3.medium")
          .withCounterparts("I3100");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (MachineSize size : MachineSize.all(context)) {
      if (InstanceTypes.isPreviousGeneration(size.text()) && size.existing().isKnown(size.text())) {
        String message = Phrases.quoted(size.text()) + " is of a previous generation.";
        PropertyFindings.of(findings, size.resource()).add(INFO, size.place(), message);
      }
    }
  }
}
