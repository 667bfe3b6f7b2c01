package dev.rigc.load;

import dev.rigc.load.finding.KeyRules;
import dev.rigc.load.finding.Report;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Tells a file that was never meant as a riglet: it gets one finding and not one for each key. */
final class NotARiglet {
  /** Sections that only a template has. */
  private static final List<String> SECTIONS =
      List.of("Resources", "AWSTemplateFormatVersion", "Transform");

  private NotARiglet() {}

  /** Whether the file is something else, which is then reported. */
  static boolean isOther(Node root, Report report) {
    if (!(root instanceof MappingNode riglet)) {
      report.secrets().nothingIsKnown();
      report.add(
          KeyRules.TYPE,
          root,
          root.path(),
          "The file is %s; a riglet must be a mapping.".formatted(root.kind()),
          "A riglet begins with `riglet: 1`, followed by keys such as `owner` and `project`.");
      return true;
    }
    Optional<MappingNode.Entry> section =
        SECTIONS.stream().flatMap(name -> riglet.entry(name).stream()).findFirst();
    if (section.isEmpty() || riglet.get("riglet").isPresent()) {
      return false;
    }
    report.secrets().nothingIsKnown();
    report.add(
        KeyRules.TYPE,
        section.get().key(),
        section.get().key().path(),
        "This is a CloudFormation template, not a riglet: it has the section `%s`."
            .formatted(section.get().key().text()),
        "Check it with `rigc lint`.");
    return true;
  }
}
