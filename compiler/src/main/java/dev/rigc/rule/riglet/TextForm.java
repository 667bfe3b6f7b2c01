package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.regex.Pattern;

/**
 * The form of a text that has no type of its own in the model.
 *
 * @param form what it must match
 * @param wanted that form in words, to follow "it must be "
 */
public record TextForm(Pattern form, String wanted) {
  public TextForm(String form, String wanted) {
    this(Pattern.compile(form), wanted);
  }

  /** Reports {@code value} if it has another form. */
  public void check(
      RigletContext context, Findings findings, RuleInfo rule, NodePath path, String value) {
    if (!form.matcher(value).matches() && context.isSound(path)) {
      context.report(
          findings,
          rule,
          path,
          "%s is %s; it must be %s."
              .formatted(KeyPath.quoted(path), Phrases.quoted(value), wanted));
    }
  }
}
