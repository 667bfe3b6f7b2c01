package dev.rigc.api;

import dev.rigc.lint.LintedTemplate;
import dev.rigc.yaml.Document;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one file adds.
 *
 * @param name its name
 * @param template what is kept of it if it is a template
 * @param riglet the whole of it if it is a riglet
 * @param isSkipped whether it is neither, nor a plan
 */
record FileShare(
    String name, Optional<LintedTemplate> template, Optional<Document> riglet, boolean isSkipped) {
  boolean counts(Predicate<String> isReported) {
    return !isSkipped && isReported.test(name);
  }
}
