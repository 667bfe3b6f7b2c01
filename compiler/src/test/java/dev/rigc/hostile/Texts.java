package dev.rigc.hostile;

import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Inputs with one text that is long, or with the same short thing over and over. */
final class Texts {
  private static final Pattern NONE = Pattern.compile("");

  private final Random random;
  private final int size;

  Texts(Random random, int size) {
    this.random = random;
    this.size = size;
  }

  /** A file in which one scalar, a value or a key, is replaced by a long text. */
  FuzzCase longText(FuzzCase.Kind kind, String file) {
    List<ScalarNode> scalars = scalars(file);
    return replaced(kind, file, scalars.get(random.nextInt(scalars.size())), attack());
  }

  /** For each scalar, a value or a key, a file in which it is replaced by a text. */
  static List<FuzzCase> all(FuzzCase.Kind kind, String file, String text) {
    return scalars(file).stream().map(scalar -> replaced(kind, file, scalar, text)).toList();
  }

  private static List<ScalarNode> scalars(String file) {
    List<ScalarNode> scalars = new ArrayList<>();
    DocumentParser.parse(new Source("a.yaml", file))
        .root()
        .ifPresent(root -> collect(root, scalars));
    return scalars;
  }

  private static FuzzCase replaced(
      FuzzCase.Kind kind, String file, ScalarNode chosen, String text) {
    String quoted = "\"" + escaped(text) + "\"";
    String[] lines = file.split("\n", -1);
    String line = lines[chosen.line() - 1];
    int start = line.offsetByCodePoints(0, chosen.span().column() - 1);
    int end =
        chosen.span().endLine() == chosen.line()
            ? line.offsetByCodePoints(0, chosen.span().endColumn() - 1)
            : line.length();
    lines[chosen.line() - 1] = line.substring(0, start) + quoted + line.substring(end);
    String how =
        "long text at " + chosen.path() + ": " + quoted.substring(0, Math.min(30, quoted.length()));
    return new FuzzCase(kind, how, String.join("\n", lines));
  }

  /** A text that is made against matchers. */
  private String attack() {
    List<String> texts = AttackTexts.of(NONE, 1);
    String stretch = texts.get(random.nextInt(texts.size()));
    String end = random.nextBoolean() ? "!" : "";
    String start = random.nextInt(4) == 0 ? "a" : "";
    return start + stretch.repeat(1 + size / stretch.length()) + end;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\t", "\\t")
        .replace("\n", "\\n");
  }

  private static void collect(Node node, List<ScalarNode> scalars) {
    if (node instanceof ScalarNode scalar) {
      if (scalar.style() != ScalarNode.Style.BLOCK) {
        scalars.add(scalar);
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> collect(item, scalars));
    } else if (node instanceof MappingNode mapping) {
      mapping
          .entries()
          .forEach(
              entry -> {
                scalars.add(entry.key());
                collect(entry.value(), scalars);
              });
    }
  }

  /** A template with thousands of the same. */
  FuzzCase manyOfTheSame() {
    String topic = "Resources:\n  Topic: &a {Type: AWS::SNS::Topic, Properties: {DisplayNam: a}}\n";
    return switch (random.nextInt(10)) {
      case 0 -> many("aliases", topic, "  T%s: *a\n", "");
      case 1 -> many("comments", topic, "  # rigc: ignore CFN%s because\n", "");
      case 2 -> many("suppressed ids", "# rigc: ignore CFN1001", ",CFN%s", "\n" + topic);
      case 3 -> many("resources on a line", "Resources: {", "R%s: {Type: 'AWS::No'},", "}\n");
      case 4 -> many("parameters", topic + "Parameters:\n", "  P%s: {Type: Strin}\n", "");
      case 5 -> many("outputs", topic + "Outputs:\n", "  O%s: {Value: !Ref X}\n", "");
      case 6 -> many("equal keys", topic + "Metadata: {", "a: %s, ", "}\n");
      case 7 -> many("conditions", topic + oneParameter(), "  C%s: !Equals [!Ref P, v1]\n", "");
      case 8 ->
          many("dependencies", topic + "  B: {Type: AWS::SNS::Topic, DependsOn: [", "R%s,", "]}\n");
      default -> many("loops", loops(), "  \"${I}%s\": {Type: AWS::SNS::Topic}\n".indent(4), "");
    };
  }

  private static String oneParameter() {
    return "Parameters: {P: {Type: String, AllowedValues: [v1, v2]}}\nConditions:\n";
  }

  private static String loops() {
    return "Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::A:\n    - I\n    - [a, b]\n    -\n";
  }

  private FuzzCase many(String how, String before, String each, String after) {
    StringBuilder text = new StringBuilder(before);
    for (int i = 0; text.length() < size; i++) {
      text.append(each.formatted(i));
    }
    return new FuzzCase(FuzzCase.Kind.TEMPLATE, "many " + how, text + after);
  }

  /** A configuration whose patterns are tried on files. */
  FuzzCase configuration() {
    String star = List.of("*a", "**/", "*", "?", "**/a*", "a/**/").get(random.nextInt(6));
    String pattern = star.repeat(1 + size / star.length() / 10);
    return new FuzzCase(
        FuzzCase.Kind.CONFIGURATION,
        "patterns of " + star,
        "exclude:\n" + ("  - \"" + pattern + "b\"\n").repeat(10));
  }
}
