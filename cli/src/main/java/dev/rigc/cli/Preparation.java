package dev.rigc.cli;

import dev.rigc.api.LintOptions;
import dev.rigc.api.Linter;
import dev.rigc.api.RigletCompiler;
import dev.rigc.lint.RuleSet;
import dev.rigc.yaml.Source;
import java.time.LocalDate;

/**
 * What a command will need for certain, done by a second thread while the first one still reads the
 * command line and the input. It only has classes loaded and facts read, for which it lints a small
 * template that nobody sees: nothing but the time a run takes depends on it, so whatever goes wrong
 * here shows where it matters, in the first thread.
 */
final class Preparation {
  /** What most templates have: linting it loads most of what linting them needs. */
  private static final String ANY =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Parameters:
        Name: {Type: String, Default: name}
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: {Service: ec2.amazonaws.com}
                  Action: sts:AssumeRole
            Tags:
              - {Key: Name, Value: !Sub "${AWS::StackName}-${Name}"}
      Outputs:
        Role:
          Value: !GetAtt Role.Arn
          Export: {Name: !Join ["-", [!Ref Name, role]]}
      """;

  private Preparation() {}

  /** Begins with what a command needs; commands that start quickly enough need nothing. */
  static void begin(String command) {
    switch (command) {
      case "lint" -> inBackground(Preparation::lint);
      case "compile" -> inBackground(Preparation::compile);
      default -> {}
    }
  }

  private static void lint() {
    Linter.of(RuleSet.builtIn()).lint(new Source("", ANY), LintOptions.asOf(LocalDate.EPOCH));
  }

  private static void compile() {
    RigletCompiler.prepare();
    lint();
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "preparation");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, shownElsewhere) -> {});
    thread.start();
  }
}
