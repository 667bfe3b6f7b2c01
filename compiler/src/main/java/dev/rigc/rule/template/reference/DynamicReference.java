package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Scalar;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateIndex;
import dev.rigc.rule.template.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A {@code {{resolve:…}}} in a text.
 *
 * @param at the text it stands in
 * @param text all of it, braces included
 * @param service what stands behind {@code resolve:}
 * @param parts what stands behind the service, cut at colons
 */
record DynamicReference(Scalar at, String text, String service, List<String> parts) {
  /** The services that can be read from. */
  static final Set<String> SERVICES = Set.of("ssm", "ssm-secure", "secretsmanager");

  private static final LazyPattern FORM =
      LazyPattern.of("\\{\\{\\s*resolve:([^:}]*):?([^}]*(?:\\}(?!\\})[^}]*)*)\\}\\}");

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
    Matcher match = FORM.matcher(scalar.node().text());
    while (match.find()) {
      List<String> parts = List.of(match.group(2).split(":", -1));
      all.add(new DynamicReference(scalar, match.group(), match.group(1), parts));
    }
  }

  /** Whether a part is filled in by a function, so that its form cannot be told. */
  boolean isOpen() {
    return text.contains("${");
  }
}
