package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fence around FreeMarker, seen from the templates. */
class TemplateSourcesTest {
  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SampleRiglets.ROOT.resolve("templates-src"))) {
      return files.filter(file -> file.toString().endsWith(".ftl")).sorted().toList();
    }
  }

  @Test
  void noTemplateGetsAroundTheEscaping() throws IOException {
    assertFalse(sources().isEmpty());
    for (Path source : sources()) {
      String text = read(source);
      for (String escape :
          List.of("?no_esc", "#noautoesc", "?api", "?new", "?eval", "?interpret")) {
        assertFalse(text.contains(escape), () -> source + " holds " + escape);
      }
    }
  }

  @Test
  void noTemplateBuildsTextOrCounts() throws IOException {
    for (Path source : sources()) {
      String text = read(source);
      assertFalse(text.contains("[#assign"), () -> source + " assigns");
      assertFalse(text.contains("[#function"), () -> source + " defines a function");
      assertFalse(text.contains("?string"), () -> source + " formats");
    }
  }

  @Test
  void templatesStaySmall() throws IOException {
    for (Path source : sources()) {
      long lines = read(source).lines().count();
      assertTrue(lines <= 120, () -> source + " has " + lines + " lines");
    }
  }

  @Test
  void onlyWholeEntriesAreIncludedSoIncludesStandAtTheMargin() throws IOException {
    for (Path source : sources()) {
      List<String> indented =
          read(source)
              .lines()
              .filter(line -> line.contains("[#include") && !line.startsWith("[#include"))
              .toList();
      assertEquals(List.of(), indented, source.toString());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
