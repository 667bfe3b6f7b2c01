package dev.rigc.rule.riglet.naming;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.TextForm;

/** The profile can be handed to the AWS CLI. */
final class ProfileFormRule implements RigletRule {
  private static final TextForm PROFILE =
      new TextForm(
          "[A-Za-z0-9_.@+][A-Za-z0-9_.@+-]{0,127}",
          "1 to 128 letters, digits and `_.@+-`, no hyphen first");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2505",
            "The profile is a word that the AWS CLI and a shell take.",
            "The generated scripts pass it to the AWS CLI; spaces and quotes would break them.",
            "https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html")
        .withExample("profile: \"my profile\"");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    PROFILE.check(context, findings, info(), NodePath.of("profile"), context.riglet().profile());
  }
}
