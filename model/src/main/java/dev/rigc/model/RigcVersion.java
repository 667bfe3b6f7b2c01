package dev.rigc.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this rigc, as the build wrote it down. */
public final class RigcVersion {
  private RigcVersion() {}

  /** Such as {@code 1.0.0} (https://semver.org). */
  public static String current() {
    try (InputStream in = RigcVersion.class.getResourceAsStream("version.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "version.txt is part of the jar").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
