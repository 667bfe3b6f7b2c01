package dev.rigc.load;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.load.finding.Report;
import dev.rigc.load.finding.SyntaxRules;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;

/** Refuses tags, of a file that is a riglet: a template has one in every other line. */
final class TagCheck {
  private static final String STRING_TAG = "tag:yaml.org,2002:str";

  private final Report report;

  TagCheck(Report report) {
    this.report = report;
  }

  void check(Node root) {
    root.walk(this::refuseTag);
  }

  /** A string tag only says what quotes would; every other tag has no meaning here. */
  private void refuseTag(Node node) {
    if (node.tag().filter(tag -> !tag.equals(STRING_TAG)).isPresent()
        && !OverrideBinder.isPatchValue(node.path())) {
      if (node instanceof ScalarNode) {
        report.unsound().addValue(node.path());
      }
      report.add(
          SyntaxRules.TAG,
          node,
          node.path(),
          "%s carries %s, which has no meaning in a riglet."
              .formatted(KeyPath.quoted(node.path()), tag(node)),
          "Leave the tag out; quote the value if it is meant as text.");
    }
  }

  /** YAML takes a password that starts with an exclamation mark for a tag. */
  private String tag(Node node) {
    return report.secrets().hides(node.span())
        ? "a tag (not repeated here)"
        : "the tag " + Phrases.quoted(node.tag().orElseThrow());
  }
}
