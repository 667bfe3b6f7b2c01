package dev.rigc.yaml;

import java.util.Optional;

/** Some lines of a text. */
interface Lines {
  /** Line {@code number}, from 1, if it is one of them. */
  Optional<String> line(int number);
}
