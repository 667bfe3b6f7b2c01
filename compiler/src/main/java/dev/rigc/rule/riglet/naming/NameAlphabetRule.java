package dev.rigc.rule.riglet.naming;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Every name that will be derived is made of the characters that its service allows. */
final class NameAlphabetRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2202",
            "Every derived name has the form that its service asks for.",
            "ECR, for one, allows no two hyphens in a row, so a branch with two cannot be a part of a"
                + " repository's name.",
            "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html")
        .withExample("branch: feature--login");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> reported = new HashSet<>();
    for (NameUse use : NameUse.all(context)) {
      if (use.excess() == 0 && use.isSound(context) && !isAllowed(use)) {
        NodePath cause = cause(context, use);
        if (reported.add(cause)) {
          report(context, findings, use, cause);
        }
      }
    }
  }

  private void report(RigletContext context, Findings findings, NameUse use, NodePath cause) {
    context
        .report(
            findings,
            info(),
            cause,
            "The name of the %s would be `%s`, which is not allowed for %s %s."
                .formatted(
                    use.words(),
                    text(use),
                    article(use.name().kind().words()),
                    use.name().kind().words()))
        .hint("Use single hyphens only, with letters and digits between them.");
  }

  private static String article(String words) {
    return "aeiouAEIOU".indexOf(words.charAt(0)) >= 0 ? "an" : "a";
  }

  private static boolean isAllowed(NameUse use) {
    return use.name().kind().alphabet().matcher(text(use)).matches();
  }

  /** The name with an account id in place of the pseudo parameter. */
  private static String text(NameUse use) {
    return use.name().value().replace("${AWS::AccountId}", "123456789012");
  }

  /** The part with two hyphens in a row, or else the last that the author chose. */
  private static NodePath cause(RigletContext context, NameUse use) {
    NodePath cause = NodePath.ROOT;
    for (Part part : use.name().parts()) {
      Optional<NodePath> path = use.path(context, part);
      if (path.isPresent()) {
        cause = path.get();
        if (part.text().contains("--")) {
          return cause;
        }
      }
    }
    return cause;
  }
}
