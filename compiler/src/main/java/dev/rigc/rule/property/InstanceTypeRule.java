package dev.rigc.rule.property;

import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateSubject;
import java.util.List;
import java.util.Optional;

/** Sizes of machines exist in every region that the template is meant for. */
final class InstanceTypeRule extends SizesRule {
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
  void check(
      String size,
      InstanceTypes existing,
      Place place,
      TemplateSubject subject,
      Problems problems) {
    fault(existing, size, subject.options().regions())
        .map(fault -> place.problem(INFO, fault).withHint(near(existing, size)))
        .ifPresent(problems::add);
  }

  private static Optional<String> fault(InstanceTypes types, String size, List<String> regions) {
    if (!types.isKnown(size)) {
      return Optional.of("There is no size " + Words.quoted(size) + " here.");
    }
    List<String> lacking = regions.stream().filter(r -> !types.isOffered(size, r)).toList();
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(Words.quoted(size) + " is not offered in " + Words.and(lacking) + ".");
  }

  private static Optional<String> near(InstanceTypes types, String size) {
    return Words.closest(size, types.all()).map(name -> "Did you mean `" + name + "`?");
  }
}
