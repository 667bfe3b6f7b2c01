package dev.rigc.api;

import dev.rigc.yaml.Document;
import java.io.IOException;

/** A file that a lint may look at. It is read when its turn comes, and no earlier. */
public interface InputFile {
  /** The name that findings give it. */
  String name();

  /** Whether it was asked for by its name: then it is linted whatever it looks like. */
  boolean isNamed();

  /**
   * Reads and parses it. May be called from any thread, and more than once.
   *
   * @throws IOException if it cannot be read
   */
  Document read() throws IOException;

  /** A document that is there already. */
  static InputFile of(Document document) {
    return new InputFile() {
      @Override
      public String name() {
        return document.source().name();
      }

      @Override
      public boolean isNamed() {
        return true;
      }

      @Override
      public Document read() {
        return document;
      }
    };
  }
}
