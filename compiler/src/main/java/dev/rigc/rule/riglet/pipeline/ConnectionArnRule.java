package dev.rigc.rule.riglet.pipeline;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.ArnShape;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.regex.Pattern;

/** The connection is one of CodeConnections, in the riglet's region. */
final class ConnectionArnRule implements RigletRule {
  private static final ArnShape SHAPE =
      new ArnShape(
          "connection",
          List.of("codeconnections", "codestar-connections"),
          Pattern.compile("connection/[0-9a-zA-Z-]+"),
          "connection/…");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2502",
            "The connection is one of CodeConnections, in the riglet's region.",
            "rigc keeps pipeline and connection in one region and refers to it by ARN.",
            "https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodestarConnectionSource.html")
        .withExample("connection: arn:aws:codebuild:us-west-2:123456789012:project/x");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    context
        .riglet()
        .connection()
        .ifPresent(arn -> SHAPE.check(context, findings, info(), NodePath.of("connection"), arn));
  }
}
