package dev.rigc.rule.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.fact.NameLimit;
import dev.rigc.cfn.value.Join;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Place;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.StackTemplate;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.system.NameParts.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names that are put together keep within their limits. Parts that only AWS knows count with the
 * fewest characters they can have, so a finding is certain.
 */
final class NamesFitRule implements SystemRule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "CFN5060",
              "A name that is built from parts is within its length limit.",
              "A name is often fine in one environment and too long in another. AWS refuses it only"
                  + " at deployment. The finding shows the sum; an account id has 12 characters,"
                  + " other unknown parts count with the fewest they can have.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html")
          .withExample("Name: !Sub ${AWS::StackName}-a-target-group-with-a-long-name\n")
          .withCounterparts("E3033", "W1031", "W1032");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /**
   * A name that is too long.
   *
   * @param limit what it breaks
   * @param logicalId the resource whose name it is
   * @param place where it is
   * @param parts its parts
   */
  private record LongName(NameLimit limit, String logicalId, Place place, List<Part> parts) {
    int length() {
      return parts.stream().mapToInt(Part::length).sum();
    }
  }

  private static final Collector<LongName> LONG_NAMES = NamesFitRule::collect;

  @Override
  public List<Collector<?>> collectors() {
    return List.of(LONG_NAMES);
  }

  private static List<LongName> collect(StackTemplate template) {
    List<LongName> names = new ArrayList<>();
    for (Resource resource : template.resources(NameLimit.types())) {
      NameLimit limit = NameLimit.ofType(resource.type()).orElseThrow();
      Optional<Value> written =
          resource
              .property(limit.propertyOf(resource.type()))
              .filter(value -> value instanceof Sub || value instanceof Join);
      written
          .flatMap(value -> NameParts.of(template, value))
          .map(
              parts ->
                  new LongName(limit, resource.logicalId(), Place.of(written.get().node()), parts))
          .filter(name -> name.length() > limit.maximum())
          .ifPresent(names::add);
    }
    return names;
  }

  @Override
  public void check(SetContext set, Findings findings) {
    set.facts(LONG_NAMES).forEach(name -> report(name, findings));
  }

  private static void report(LongName name, Findings findings) {
    NameLimit limit = name.limit();
    boolean exact = name.parts().stream().allMatch(Part::isExact);
    findings
        .add(
            INFO,
            name.place(),
            "The %s is %s%s characters long, %s are allowed: %s = %s."
                .formatted(
                    limit.name(),
                    exact ? "" : "at least ",
                    name.length(),
                    limit.maximum(),
                    name.parts().stream().map(Part::term).collect(Collectors.joining(" + ")),
                    name.length()))
        .resource(name.logicalId())
        .hint(
            "Shorten it by at least %s characters, or leave the name out and let CloudFormation"
                    .formatted(name.length() - limit.maximum())
                + " choose one. See %s.".formatted(limit.source()));
  }
}
