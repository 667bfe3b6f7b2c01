package dev.rigc.load;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.load.finding.KeyRules;
import dev.rigc.load.finding.Report;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.util.Locale;
import java.util.Optional;

/** Says what is wrong with a value that is not of the type which the schema requires. */
final class TypeMismatch {
  private static final String TRUTH = "`true` or `false`";

  private final RigletSchema schema;
  private final Report report;

  TypeMismatch(RigletSchema schema, Report report) {
    this.schema = schema;
    this.report = report;
  }

  /**
   * Reports a value.
   *
   * @param key where a mapping or a list is reported
   */
  void report(Node node, Node key) {
    String wanted = wanted(node.path());
    if (node instanceof ScalarNode scalar) {
      Ambiguity ambiguity = Ambiguity.of(scalar);
      report.value(
          KeyRules.TYPE,
          scalar,
          typeMessage(scalar, wanted, ambiguity),
          typeHint(scalar, wanted, ambiguity));
      return;
    }
    report.value(
        KeyRules.TYPE,
        key,
        "%s is %s; it must be %s.".formatted(KeyPath.quoted(node.path()), node.kind(), wanted),
        example(node.path(), wanted).orElse(null));
  }

  private String typeMessage(ScalarNode scalar, String wanted, Ambiguity ambiguity) {
    String name = KeyPath.quoted(scalar.path());
    if (scalar.isNull()) {
      return "%s has no value; it must be %s.".formatted(name, wanted);
    }
    String meaning = ambiguity == Ambiguity.NONE ? scalar.kind() : ambiguity.words();
    if (ambiguity != Ambiguity.NONE && wanted.equals("a string")) {
      meaning = "without quotes " + meaning;
    }
    String found =
        report.secrets().hides(scalar.span())
            ? meaning + " (not repeated here)"
            : Phrases.quoted(scalar.text()) + ", " + meaning;
    return "%s is %s; it must be %s.".formatted(name, found, wanted);
  }

  private String typeHint(ScalarNode scalar, String wanted, Ambiguity ambiguity) {
    if (scalar.isNull()) {
      return "Give it a value, or leave the key out.";
    }
    if (wanted.equals("a string")) {
      return report.secrets().hides(scalar.span())
          ? "Put it into quotes if it is text."
          : "Write `\"%s\"`, in quotes, if this is text.".formatted(scalar.text());
    }
    if (wanted.equals("a whole number")) {
      return ambiguity == Ambiguity.OCTAL
          ? "Leave out the leading zero."
          : "Write it in decimal digits, without quotes, signs, units or spaces."
              + meaning(scalar.path());
    }
    if (wanted.equals(TRUTH)) {
      return truth(scalar);
    }
    if (wanted.equals("a list") && !scalar.text().isBlank() && isShown(scalar)) {
      return "Write a list with one item: `[%s]`.".formatted(Phrases.shown(scalar.text()));
    }
    return example(scalar.path(), wanted).map(hint -> hint + " ").orElse("")
        + "Look at the indentation and the colons of this and the next line.";
  }

  /** One short line, so that the hint is one. */
  private boolean isShown(ScalarNode scalar) {
    return !report.secrets().hides(scalar.span())
        && scalar.isPlain()
        && scalar.text().matches("[\\w.@/+-]{1,60}");
  }

  /**
   * YAML 1.1 had more words for the two, and a habit of quoting them does not change the meaning.
   */
  private static String truth(ScalarNode scalar) {
    return switch (scalar.text().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "on" -> "Write `true`, without quotes.";
      case "false", "no", "n", "off" -> "Write `false`, without quotes.";
      default -> "Write one of the two, without quotes.";
    };
  }

  /** The first sentence of what the schema says of a key: it names the unit. */
  private String meaning(NodePath path) {
    return schema
        .at(path)
        .map(node -> node.path("description").asText())
        .filter(text -> !text.isEmpty())
        .map(text -> " The key means: " + text.replaceFirst("(?s)(?<=\\.) .*", ""))
        .orElse("");
  }

  private Optional<String> example(NodePath path, String wanted) {
    return schema
        .at(path)
        .flatMap(RigletSchema::example)
        .filter(example -> example.startsWith("{") || example.startsWith("["))
        .map(
            example ->
                "Write %s, such as `%s: %s`."
                    .formatted(wanted, path.last().orElseThrow(), example));
  }

  private String wanted(NodePath path) {
    String type = schema.at(path).map(node -> node.path("type").asText()).orElse("");
    return switch (type) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "integer" -> "a whole number";
      case "boolean" -> TRUTH;
      default -> "a string";
    };
  }
}
