package dev.rigc.cli.option;

import java.util.Locale;

/** How data is printed; each one's lower-case name is what {@code --format} takes. */
public enum DataFormat {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
