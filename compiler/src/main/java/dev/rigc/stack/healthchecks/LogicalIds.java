package dev.rigc.stack.healthchecks;

import dev.rigc.model.value.Slug;
import dev.rigc.plan.Sha256;

/** Logical ids of resources of which a template has one for each application. */
final class LogicalIds {
  private LogicalIds() {}

  /**
   * {@code TwigApi} for {@code twig-api}. Where a digit follows a hyphen, {@code a-1} would have
   * the id of {@code a1}, so a piece of the hash tells them apart, whatever other applications
   * there are.
   */
  static String of(Slug application) {
    StringBuilder id = new StringBuilder();
    boolean isAmbiguous = false;
    for (String word : application.value().split("-", -1)) {
      id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      isAmbiguous |= Character.isDigit(word.charAt(0));
    }
    return isAmbiguous ? id + "X" + Sha256.of(application.value()).substring(0, 8) : id.toString();
  }
}
