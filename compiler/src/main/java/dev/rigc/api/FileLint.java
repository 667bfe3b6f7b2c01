package dev.rigc.api;

import dev.rigc.cfn.Template;
import dev.rigc.emit.OutputPath;
import dev.rigc.lint.Fault;
import dev.rigc.lint.LintSession;
import dev.rigc.lint.LintedTemplate;
import dev.rigc.lint.RigletDocument;
import dev.rigc.rule.PlanFile;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells templates, plans and riglets apart, and lints what is a template.
 *
 * @param session the lint of all files
 * @param plans the names of the files that are plans
 * @param isReported whether the findings in a file are wanted, by its name
 */
record FileLint(LintSession session, Set<String> plans, Predicate<String> isReported) {
  /** What a file adds to the lint. */
  FileShare lint(InputFile file) {
    if (plans.contains(file.name())) {
      return new FileShare(file.name(), Optional.empty(), Optional.empty(), false);
    }
    return Fault.contain(
        () -> lint(file.name(), read(file), file.isNamed()),
        fault -> {
          LintedTemplate stopped = session.stopped(file.name(), fault);
          return new FileShare(file.name(), Optional.of(stopped), Optional.empty(), false);
        });
  }

  private FileShare lint(String name, Document document, boolean isNamed) {
    boolean isMine = isReported.test(name);
    if (isPlanName(name)) {
      PlanFile.of(document); // what stopped reading it as a plan stops here, and is reported
    }
    if (RigletDocument.isOne(document) || isBrokenRiglet(document)) {
      return new FileShare(
          name, Optional.empty(), Optional.of(document).filter(riglet -> isMine), false);
    }
    Template template = Template.of(document);
    if (!isNamed && !template.isTemplate() && !isBrokenTemplate(document)) {
      return new FileShare(name, session.skip(document), Optional.empty(), isMine);
    }
    LintedTemplate linted = isMine ? session.lint(template) : session.collect(template);
    return new FileShare(name, Optional.of(linted), Optional.empty(), false);
  }

  static boolean isPlanName(String name) {
    return name.equals("-")
        || name.substring(name.lastIndexOf('/') + 1).equals(OutputPath.PLAN_NAME);
  }

  static Document read(InputFile file) {
    try {
      return file.read();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A text that cannot be parsed is meant as a template if it has the words of one. */
  private static boolean isBrokenTemplate(Document document) {
    String text = document.source().text();
    return document.root().isEmpty()
        && (text.contains("AWSTemplateFormatVersion") || text.contains("AWS::"));
  }

  /** A text that cannot be parsed is meant as a riglet if a line says so. */
  private static boolean isBrokenRiglet(Document document) {
    return document.root().isEmpty()
        && !isBrokenTemplate(document)
        && document.source().text().lines().anyMatch(line -> line.startsWith("riglet:"));
  }
}
