package dev.rigc.yaml;

import dev.rigc.yaml.Document.Problem;

/** Ends the reading of a document that cannot be read on, such as one that went past a budget. */
final class UnreadableDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  UnreadableDocument(Problem problem) {
    super(null, null, false, false);
    this.problem = problem;
  }

  /** What is told of it. */
  Problem problem() {
    return problem;
  }
}
