package dev.rigc.rule.template.reference;

import dev.rigc.cfn.value.Scalar;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateIndex;
import dev.rigc.rule.template.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A {@code {{resolve:…}}} in a text.
 *
 * @param at the text it stands in
 * @param text all of it, braces included
 * @param service what follows {@code resolve:}
 * @param parts what follows the service, cut at colons
 */
record DynamicReference(Scalar at, String text, String service, List<String> parts) {
  /** The services that can be read from. */
  static final Set<String> SERVICES = Set.of("ssm", "ssm-secure", "secretsmanager");

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final String RESOLVE = "resolve:";

  private static final TemplateIndex<List<DynamicReference>> ALL =
      new TemplateIndex<>(DynamicReference::find);

  /** Every dynamic reference of the resources and outputs. */
  static List<DynamicReference> all(TemplateContext context) {
    return ALL.of(context);
  }

  private static List<DynamicReference> find(TemplateContext context) {
    List<DynamicReference> all = new ArrayList<>();
    for (Texts.Text text : Texts.of(context).withBraces()) {
      if (text.scalar().node().text().contains("resolve:")) {
        collect(text.scalar(), all);
      }
    }
    return all;
  }

  private static void collect(Scalar scalar, List<DynamicReference> all) {
    String text = scalar.node().text();
    int open = text.indexOf(OPEN);
    while (open >= 0) {
      int service = afterBlanks(text, open + OPEN.length()) + RESOLVE.length();
      int next = open + 1;
      if (text.startsWith(RESOLVE, service - RESOLVE.length())) {
        int close = text.indexOf(CLOSE, service);
        if (close < 0) {
          return; // none further on is closed either
        }
        next = close + CLOSE.length();
        all.add(of(scalar, text.substring(open, next), text.substring(service, close)));
      }
      open = text.indexOf(OPEN, next);
    }
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static DynamicReference of(Scalar at, String text, String content) {
    int end = 0;
    while (end < content.length() && ":}".indexOf(content.charAt(end)) < 0) {
      end++;
    }
    int rest = content.startsWith(":", end) ? end + 1 : end;
    List<String> parts = List.of(content.substring(rest).split(":", -1));
    return new DynamicReference(at, text, content.substring(0, end), parts);
  }

  /** Whether a part is filled in by a function, so that its form cannot be told. */
  boolean isOpen() {
    return text.contains("${");
  }
}
