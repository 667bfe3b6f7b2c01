package dev.rigc.rule.template.section;

import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A template has resources, and only sections that CloudFormation knows. */
final class TopLevelSectionsRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1001",
              "A template has resources, and only sections that CloudFormation supports.",
              "CloudFormation refuses a template without resources, with an unknown section, or with a section that is not a mapping.",
              Pages.ANATOMY)
          .withExample("Resource:\n  Bucket: {Type: AWS::S3::Bucket}")
          .withCounterparts("E1001");
  private static final Set<String> MAPPINGS =
      Set.of("Conditions", "Mappings", "Outputs", "Parameters", "Resources", "Rules");
  private static final List<String> KNOWN =
      List.of(
          "AWSTemplateFormatVersion",
          "Conditions",
          "Description",
          "Hooks",
          "Mappings",
          "Metadata",
          "Outputs",
          "Parameters",
          "Resources",
          "Rules",
          "Transform");

  TopLevelSectionsRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Optional<Node> node = arguments.template().document().root();
    if (node.isEmpty()) {
      return;
    }
    Optional<MapValue> root = arguments.template().root();
    if (root.isEmpty()) {
      arguments
          .report(node.get(), "A template is a mapping; this is %s.".formatted(node.get().kind()))
          .hint("It starts with `Resources:`.");
      return;
    }
    version(root.get(), arguments);
    resources(root.get(), arguments);
    root.get().entries().forEach((name, value) -> section(root.get(), name, value, arguments));
  }

  private static void section(MapValue root, String name, Value value, Arguments arguments) {
    if (!KNOWN.contains(name)) {
      boolean extended =
          name.startsWith("Fn::")
              || arguments.template().mayGrow()
              || (name.equals("Globals") && arguments.template().isServerless());
      if (!extended) {
        arguments
            .report(root.key(name).orElseThrow(), "There is no section `%s`.".formatted(name))
            .hint(Names.hint(name, KNOWN));
      }
    } else if (MAPPINGS.contains(name) && !(value instanceof MapValue)) {
      arguments.report(
          value.node(),
          "`%s` must be a mapping; this is %s.".formatted(name, arguments.words(value)));
    }
  }

  private static void version(MapValue root, Arguments arguments) {
    root.get("AWSTemplateFormatVersion")
        .filter(version -> !version.text().equals(Optional.of("2010-09-09")))
        .ifPresent(
            version ->
                arguments
                    .report(version.node(), "The only format version there is, is `2010-09-09`.")
                    .hint("Write `AWSTemplateFormatVersion: \"2010-09-09\"`, or leave it out."));
  }

  private static void resources(MapValue root, Arguments arguments) {
    Optional<Value> resources = root.get("Resources");
    if (resources.isEmpty() && root.get("Fn::Transform").isEmpty()) {
      arguments
          .report(root.node(), "A template needs a section `Resources`; this one has none.")
          .hint("Add a section `Resources` with a resource in it.");
    }
  }
}
