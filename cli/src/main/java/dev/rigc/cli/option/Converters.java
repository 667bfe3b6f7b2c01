package dev.rigc.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** The values of options; what is not valid is said in rigc's words and not in Java's. */
public final class Converters {
  private Converters() {}

  public static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException notAPath) {
      throw new TypeConversionException("it is not a valid path of a file or folder");
    }
  }

  public static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new TypeConversionException(
          "`%s` is not a valid date; write it as YYYY-MM-DD, such as 2026-01-31".formatted(text));
    }
  }
}
