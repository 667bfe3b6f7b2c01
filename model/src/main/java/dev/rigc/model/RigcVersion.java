package dev.rigc.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The version of this rigc, as the build wrote it down. */
public final class RigcVersion {
  private RigcVersion() {}

  /** Such as {@code 1.0.0} (https://semver.org). */
  public static String current() {
    return lines().get(0);
  }

  /** The day up to which rigc's knowledge of AWS reaches. */
  public static LocalDate released() {
    return LocalDate.parse(lines().get(1).substring(0, "2026-11-22".length()));
  }

  private static List<String> lines() {
    try (InputStream in = RigcVersion.class.getResourceAsStream("version.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "version.txt is part of the jar").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
