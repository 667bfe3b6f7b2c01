package dev.rigc.rule.resource;

import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.Tagging;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A resource has each tag once. */
final class TagKeysRule extends FactsRule<String> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3024",
              "No two tags of a resource have the same key.",
              "Services reject duplicated tag keys.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html")
          .withExample("Tags: [{ Key: Name, Value: a }, { Key: Name, Value: b }]")
          .withCounterparts("E3024");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /** The path of the keys. */
  @Override
  protected Optional<String> facts(TemplateContext context, String type) {
    return context
        .specs()
        .find(type)
        .flatMap(ResourceSpec::tagging)
        .filter(tags -> tags.form() != Tagging.Form.MAP)
        .map(tags -> tags.property() + ".*.Key");
  }

  /** Keys that stand under conditions may exclude each other and are skipped. */
  @Override
  protected void check(Properties block, String path, PropertyFindings findings) {
    Set<String> seen = new HashSet<>();
    block.texts(
        path,
        (key, place) -> {
          if (place.guard().equals(block.guard()) && !seen.add(key)) {
            findings.add(INFO, place, "The tag " + Phrases.quoted(key) + " is there already.");
          }
        });
  }
}
