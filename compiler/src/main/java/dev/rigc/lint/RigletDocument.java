package dev.rigc.lint;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;

/** Tells riglets from the other documents that a command may be given. */
public final class RigletDocument {
  private RigletDocument() {}

  /** Whether a document has the first key of a riglet, and is no plan and no template. */
  public static boolean isOne(Document document) {
    return document.root().orElse(null) instanceof MappingNode root
        && root.get("riglet").isPresent()
        && root.get("rigc").isEmpty()
        && root.get("Resources").isEmpty();
  }
}
