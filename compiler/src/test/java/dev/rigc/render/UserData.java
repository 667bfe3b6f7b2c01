package dev.rigc.render;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The script that the hosts of a stack run at their first boot. */
final class UserData {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z:.]+)\\}");
  private static final List<String> PATH =
      List.of("Resources", "HostTemplate", "Properties", "LaunchTemplateData", "UserData");

  private UserData() {}

  /** The command that brings backups back, as a host gets it from its parameter. */
  static String restoreScript(RenderedStack host, UnaryOperator<String> value) {
    Document document = DocumentParser.parse(new Source(host.stack().file(), host.template()));
    Node text =
        step(
            document.root().orElseThrow(),
            List.of("Resources", "RestoreScript", "Properties", "Value"));
    return filled(text, value);
  }

  /** The script as a host sees it, each variable of {@code Fn::Sub} replaced. */
  static String script(RenderedStack host, UnaryOperator<String> value) {
    Document document = DocumentParser.parse(new Source(host.stack().file(), host.template()));
    Node sub = step(step(document.root().orElseThrow(), PATH), List.of("Fn::Base64"));
    Node text =
        sub instanceof MappingNode list
            ? ((SequenceNode) list.get("Fn::Sub").orElseThrow()).items().get(0)
            : sub;
    return filled(text, value);
  }

  private static String filled(Node text, UnaryOperator<String> value) {
    return VARIABLE
        .matcher(((ScalarNode) text).text())
        .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  /** The files that a script writes as here documents that end with {@code mark}. */
  static List<String> hereDocuments(String script, String mark) {
    String opening = "<<'" + mark + "'\n";
    List<String> inner = new ArrayList<>();
    int end = 0;
    for (int start = script.indexOf(opening); start >= 0; start = script.indexOf(opening, end)) {
      end = script.indexOf("\n" + mark + "\n", start);
      inner.add(script.substring(start + opening.length(), end + 1));
    }
    return inner;
  }

  private static Node step(Node node, List<String> keys) {
    Node at = node;
    for (String key : keys) {
      at = ((MappingNode) at).get(key).orElseThrow();
    }
    return at;
  }
}
