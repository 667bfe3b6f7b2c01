package dev.rigc.cli;

import java.util.Locale;

/** How data is printed; each one's lower-case name is what {@code --format} takes. */
enum DataFormat {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
