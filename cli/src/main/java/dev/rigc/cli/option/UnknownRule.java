package dev.rigc.cli.option;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.lint.RuleIndex;

/** What to say to somebody who names a rule that does not exist. */
public final class UnknownRule {
  private UnknownRule() {}

  public static String sentence(String word, RuleIndex index) {
    return "There is no rule %s, nor one whose id starts with that, in rigc or in cfn-lint. %s"
        .formatted(
            Phrases.quoted(word),
            index
                .nearest(word)
                .map(Suggestion::didYouMean)
                .orElse("`rigc rules` lists every rule."));
  }
}
