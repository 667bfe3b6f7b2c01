package dev.rigc.rule.template.function;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.Node;
import java.util.List;

/** A tag is the short form of a function. */
final class KnownTagsRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1007",
              "A tag is the short form of a function.",
              "CloudFormation refuses a template with a YAML tag that it does not know.",
              Pages.function("").replace("-.html", ".html"))
          .withExample("!Reff Vpc");
  private static final List<String> SHORT =
      List.of(
          "!And",
          "!Base64",
          "!Cidr",
          "!Condition",
          "!Equals",
          "!FindInMap",
          "!GetAtt",
          "!GetAZs",
          "!If",
          "!ImportValue",
          "!Join",
          "!Length",
          "!Not",
          "!Or",
          "!Ref",
          "!Select",
          "!Split",
          "!Sub",
          "!ToJsonString",
          "!Transform");

  KnownTagsRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Node node : arguments.template().unknownTags()) {
      String tag = node.tag().orElseThrow();
      arguments
          .report(node, "There is no function with the short form `%s`.".formatted(tag))
          .hint(Names.hint(tag, SHORT));
    }
  }
}
