package dev.rigc.rule.resource;

import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sizes of machines exist in every region that the template is meant for. */
final class InstanceTypeRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3628",
              "An instance type or node type exists in the regions of the template.",
              "The service refuses a size that it does not offer; the resource fails to create.",
              "https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-regions.html")
          .withExample("Type: AWS::EC2::Instance\nProperties: { InstanceType: t1.small }")
          .withCounterparts(
              "E3617", "E3620", "E3621", "E3628", "E3635", "E3641", "E3647", "E3652", "E3667",
              "E3670", "E3672", "E3675");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    List<String> regions = context.options().regions();
    Map<Written, Optional<String>> hints = new HashMap<>();
    for (MachineSize size : MachineSize.all(context)) {
      Optional<String> fault = fault(size.existing(), size.text(), regions);
      if (fault.isPresent()) {
        Optional<String> hint =
            hints.computeIfAbsent(new Written(size.existing(), size.text()), Written::near);
        PropertyFindings.of(findings, size.resource())
            .add(INFO, size.place(), fault.get())
            .hint(hint.orElse(null));
      }
    }
  }

  private static Optional<String> fault(InstanceTypes types, String size, List<String> regions) {
    if (!types.isKnown(size) && InstanceTypes.isPreviousGeneration(size) && isGone(types, size)) {
      // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CacheNode.html
      return Optional.of(
          Phrases.quoted(size) + " is of a previous generation, of which none can be created now.");
    }
    if (!types.isKnown(size)) {
      return Optional.of("There is no size " + Phrases.quoted(size) + " here.");
    }
    List<String> lacking = new ArrayList<>();
    for (String region : regions) {
      if (!types.isOffered(size, region)) {
        lacking.add(region);
      }
    }
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Phrases.quoted(size) + " is not offered in " + Phrases.quotedAnd(lacking) + ".");
  }

  /** Whether no size of the family is left. */
  private static boolean isGone(InstanceTypes types, String size) {
    String family = size.substring(0, size.lastIndexOf('.') + 1);
    return types.all().stream().noneMatch(known -> known.startsWith(family));
  }

  /** A size that does not exist; one parameter may put hundreds of them on many resources. */
  private record Written(InstanceTypes types, String size) {
    Optional<String> near() {
      return Suggestion.word(size, types.all()).map(Suggestion::didYouMean);
    }
  }
}
