package dev.rigc.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines behind a packed tree, which are read when somebody asks for one. */
final class PackedLines implements Lines {
  private final PackReader in;
  private @Nullable Map<Integer, String> lines;

  /**
   * @param in what reads the tree, and then stands before the lines
   */
  PackedLines(PackReader in) {
    this.in = in;
  }

  @Override
  public synchronized Optional<String> line(int number) {
    Map<Integer, String> known = lines;
    if (known == null) {
      known = read();
      lines = known;
    }
    return Optional.ofNullable(known.get(number));
  }

  private Map<Integer, String> read() {
    Map<Integer, String> read = new HashMap<>();
    int number = 0;
    for (int more = in.number(); more > 0; more = in.number()) {
      number += more;
      int indent = in.number();
      read.put(number, " ".repeat(indent) + in.text());
    }
    return read;
  }
}
