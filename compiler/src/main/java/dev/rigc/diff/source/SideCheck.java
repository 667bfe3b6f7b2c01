package dev.rigc.diff.source;

import dev.rigc.diagnostic.FilePaths;
import dev.rigc.lint.RigletDocument;
import dev.rigc.rule.PlanFile;
import dev.rigc.rule.PlannedStack;
import dev.rigc.yaml.Document;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a side can be read as a whole. A template that cannot be read would otherwise look like
 * one without resources, so that a comparison would report everything in it as deleted or created.
 */
final class SideCheck {
  private SideCheck() {}

  /**
   * Checks the files of a side.
   *
   * @param isFile whether the only document is a file that was named
   * @throws SideException if a template, a plan or the named file cannot be read
   */
  static void check(Map<String, Document> documents, boolean isFile) throws SideException {
    for (Map.Entry<String, Document> one : documents.entrySet()) {
      Document document = one.getValue();
      boolean isMeant =
          isFile
              || SideFiles.isPlan(one.getKey())
              || document.source().text().contains("Resources");
      if (document.root().isEmpty() && isMeant) {
        throw new SideException(why(document));
      }
      Optional<PlanFile> plan = SideFiles.planIn(one.getKey(), document);
      if (plan.isPresent()) {
        check(plan.get(), FilePaths.folderOf(one.getKey()), documents);
      } else if (isFile && !SideFiles.isTemplate(document) && !RigletDocument.isOne(document)) {
        throw new SideException(
            "`%s` is not a template, which has a mapping `Resources`, and not a riglet."
                .formatted(document.source().name()));
      }
    }
  }

  private static void check(PlanFile plan, String folder, Map<String, Document> documents)
      throws SideException {
    for (PlannedStack stack : plan.stacks()) {
      String file = FilePaths.normal(folder + stack.file());
      Document document = documents.get(file);
      if (document == null) {
        throw new SideException(
            "`%s` names the template `%s` of the stack `%s`, and there is no such file."
                .formatted(plan.document().source().name(), file, stack.name()));
      }
      if (document.root().isEmpty()) {
        throw new SideException(why(document));
      }
    }
  }

  private static String why(Document document) {
    return document.problems().stream()
        .findFirst()
        .map(problem -> "%s: %s".formatted(problem.location(), problem.message()))
        .orElse("`%s` is empty.".formatted(document.source().name()));
  }
}
