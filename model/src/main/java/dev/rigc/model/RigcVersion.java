package dev.rigc.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** The version of this rigc, as the build wrote it down. */
public final class RigcVersion {
  private static final int DECIMAL = 10;

  private RigcVersion() {}

  /** Such as {@code 1.0.0} (https://semver.org). */
  public static String current() {
    return Lines.READ[0];
  }

  /** The day up to which rigc's knowledge of AWS reaches. */
  public static LocalDate released() {
    String time = Lines.READ[1];
    return LocalDate.of(number(time, 0, 4), number(time, 5, 7), number(time, 8, 10));
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, DECIMAL);
  }

  /** Read on first use, and once. */
  private static final class Lines {
    private static final String[] READ = read();

    private Lines() {}

    private static String[] read() {
      try (InputStream in = RigcVersion.class.getResourceAsStream("version.txt")) {
        byte[] bytes = Objects.requireNonNull(in, "version.txt is part of the jar").readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8).lines().toArray(String[]::new);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
