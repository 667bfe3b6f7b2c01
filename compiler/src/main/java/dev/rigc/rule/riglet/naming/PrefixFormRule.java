package dev.rigc.rule.riglet.naming;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.TextForm;

/** The prefix can stand in front of a host name. */
final class PrefixFormRule implements RigletRule {
  private static final TextForm PREFIX =
      new TextForm(
          "(?:[a-z0-9][a-z0-9-]*)?",
          "empty, or lower-case letters, digits and hyphens, a letter or digit first");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2504",
            "The prefix is empty, or the start of a DNS label.",
            "It begins every host name.",
            "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html")
        .withExample("prefix: \"Test_\"");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    PREFIX.check(context, findings, info(), NodePath.of("prefix"), context.riglet().prefix());
  }
}
