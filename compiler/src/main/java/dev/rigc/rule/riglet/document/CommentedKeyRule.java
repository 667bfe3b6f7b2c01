package dev.rigc.rule.riglet.document;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.load.RigletSchema;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.ScalarSpans;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No key of a riglet follows a {@code #} without a space: YAML drops it without a word. */
final class CommentedKeyRule implements RigletRule {
  private static final Pattern KEY = Pattern.compile("#([A-Za-z]++):(?=\\s|$)");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG0020",
            "A key does not follow a `#` without a space.",
            "What follows a `#` is a comment, so the key is not read and its default holds. With"
                + " a space after the `#` it is seen to be meant as a comment.",
            "https://yaml.org/spec/1.2.2/#66-comments")
        .withExample("#healthCheck: /ping");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    context
        .places()
        .document()
        .filter(document -> KEY.matcher(document.source().text()).find())
        .ifPresent(document -> check(document, findings));
  }

  private void check(Document document, Findings findings) {
    List<String> lines = document.source().text().lines().toList();
    ScalarSpans scalars = ScalarSpans.of(document);
    Set<String> keys = RigletSchema.words();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int comment = commentIn(line, i + 1, scalars);
      Matcher key = KEY.matcher(line);
      if (comment >= 0
          && key.find(comment)
          && key.start() == comment
          && keys.contains(key.group(1))) {
        int column = 1 + line.codePointCount(0, comment);
        SourceLocation place =
            new SourceLocation(
                document.source().name(),
                i + 1,
                column,
                i + 1,
                column + key.end() - key.start() - 1);
        report(key.group(1), place, document, findings);
      }
    }
  }

  /** Where the comment of a line starts: at a {@code #} after a blank, outside all texts; or -1. */
  private static int commentIn(String line, int number, ScalarSpans scalars) {
    int column = 1;
    int counted = 0;
    for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
      column += line.codePointCount(counted, at);
      counted = at;
      boolean isApart = at == 0 || " \t".indexOf(line.charAt(at - 1)) >= 0;
      if (isApart && !scalars.contain(number, column)) {
        return at;
      }
    }
    return -1;
  }

  private void report(String key, SourceLocation place, Document document, Findings findings) {
    findings
        .add(
            info(),
            place,
            NodePath.ROOT,
            "`%s` comes after a `#` here, so it is a comment and is not read.".formatted(key))
        .hint("Remove the `#` to set the key, or write a space after it if a comment is meant.")
        .excerpt(document.source().excerpt(place.line()).map(Redaction::redactUnread).orElse(null));
  }
}
