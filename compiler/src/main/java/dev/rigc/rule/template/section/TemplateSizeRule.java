package dev.rigc.rule.template.section;

import dev.rigc.cfn.LoopProblem;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.nio.charset.StandardCharsets;

/** A template has at most 1 MB, as it is written and with what its loops make. */
final class TemplateSizeRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1002",
              "A template has at most 1 MB.",
              "CloudFormation accepts templates of up to 51,200 bytes in a request and of up to 1 MB from a bucket; the expansion of loops counts, too.",
              Pages.LIMITS)
          .withExample("(more than 1,000,000 bytes)")
          .withCounterparts("E1002");
  private static final int LIMIT = 1_000_000;

  /** How many bytes a {@code char} takes at most in UTF-8. */
  private static final int MOST_BYTES = 3;

  TemplateSizeRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    String text = arguments.template().source().text();
    int size =
        text.length() > LIMIT / MOST_BYTES ? text.getBytes(StandardCharsets.UTF_8).length : 0;
    if (size > LIMIT) {
      arguments
          .findings()
          .add(
              INFO,
              SourceLocation.startOf(arguments.template().source().name()),
              NodePath.ROOT,
              "The template has %s bytes, %s are allowed."
                  .formatted(Grouped.of(size), Grouped.of(LIMIT)))
          .hint("Divide it into nested stacks.");
    }
    for (LoopProblem problem : arguments.template().loopProblems()) {
      if (problem.kind() == LoopProblem.Kind.TOO_LARGE) {
        arguments.report(problem.node(), problem.message()).hint("Divide it into nested stacks.");
      }
    }
  }
}
