package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import java.util.List;

/** Names files in a folder that are skipped, although somebody meant them as templates. */
final class LookalikeCheck {
  private static final String SECTION = "Resources";

  /** The catalogue entry. */
  static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN0004",
              "A file with resources is a template.",
              "In a folder only those files are linted that are templates, riglets or plans. One"
                  + " whose section `Resources` has another name is skipped, and its resources are"
                  + " not checked.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html")
          .withExample("Resource:\n  Topic:\n    Type: AWS::SNS::Topic\n");

  private LookalikeCheck() {}

  /** What is to be said of a file that is skipped; nothing if it is just something else. */
  static List<Diagnostic> check(Document document) {
    Findings findings = new Findings();
    if (document.root().orElse(null) instanceof MappingNode root) {
      for (MappingNode.Entry section : root.entries()) {
        if (Suggestion.word(section.name(), List.of(SECTION)).isPresent()
            && section.value() instanceof MappingNode resources
            && resources.entries().stream().anyMatch(LookalikeCheck::isResource)) {
          findings
              .add(
                  INFO,
                  section.key(),
                  "This file was skipped: it has resources below `%s`, but a template has them below `%s`."
                      .formatted(section.name(), SECTION))
              .hint("Rename the section, or exclude the file in `.rigc.yaml`.");
        }
      }
    }
    return findings.diagnostics();
  }

  private static boolean isResource(MappingNode.Entry entry) {
    return entry.value() instanceof MappingNode resource
        && resource.scalar("Type").filter(type -> type.text().startsWith("AWS::")).isPresent();
  }
}
