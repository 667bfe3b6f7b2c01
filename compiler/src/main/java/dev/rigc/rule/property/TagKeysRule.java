package dev.rigc.rule.property;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.Tagging;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateSubject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A resource has each tag once. */
final class TagKeysRule implements Rule<TemplateSubject> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3024",
              "No two tags of a resource have the same key.",
              "Services refuse a key that comes twice.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html")
          .withExample("Tags: [{ Key: Name, Value: a }, { Key: Name, Value: b }]")
          .withCounterparts("E3024");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateSubject subject, Findings findings) {
    for (Resource resource : subject.template().resources().values()) {
      Optional<Tagging> tagging =
          ResourceSpecs.bundled()
              .find(resource.type())
              .flatMap(ResourceSpec::tagging)
              .filter(tags -> tags.form() != Tagging.Form.MAP);
      for (Block block :
          tagging.isEmpty() ? List.<Block>of() : PropertiesRule.blocks(subject, resource)) {
        keys(block, tagging.get().property(), Report.of(findings, resource));
      }
    }
  }

  /** Keys that stand under conditions may exclude each other and are passed over. */
  private static void keys(Block block, String property, Problems problems) {
    Set<String> seen = new HashSet<>();
    block.texts(
        property + ".*.Key",
        (key, place) -> {
          if (place.guard().equals(block.guard()) && !seen.add(key)) {
            problems.add(
                place.problem(INFO, "The tag " + Words.quoted(key) + " is there already."));
          }
        });
  }
}
