package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Questions, quotes and lists of names are worded in {@code dev.rigc.diagnostic.text} only. What a
 * class says is in its constants, so the class files are searched for the marks of a second one.
 */
@AnalyzeClasses(packages = "dev.rigc", importOptions = ImportOption.DoNotIncludeTests.class)
class WordsFloorTest {
  private static final String PHRASES = "dev.rigc.diagnostic.text.Phrases";
  private static final String SUGGESTION = "dev.rigc.diagnostic.text.Suggestion";

  @ArchTest
  static void onlyTheWordsFloorAsksWhatWasMeant(JavaClasses all) {
    assertEquals(Set.of(SUGGESTION), classesThatSay(all, "id you mean"));
  }

  @ArchTest
  static void noClassJoinsQuotedNamesByHand(JavaClasses all) {
    assertEquals(Set.of(), classesThatHold(all, "`, `"));
    assertEquals(Set.of(), classesThatHold(all, "` → `"));
    assertEquals(Set.of(PHRASES), classesThatHold(all, " → "), "the constants are searched");
  }

  /** Classes with a constant that holds a text. */
  private static Set<String> classesThatSay(JavaClasses all, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    return classesWith(all, wanted);
  }

  /** Classes with a constant that is exactly this text: its length goes before it. */
  private static Set<String> classesThatHold(JavaClasses all, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] constant = new byte[bytes.length + 2];
    constant[1] = (byte) bytes.length;
    System.arraycopy(bytes, 0, constant, 2, bytes.length);
    return classesWith(all, constant);
  }

  private static Set<String> classesWith(JavaClasses all, byte[] wanted) {
    String sought = new String(wanted, StandardCharsets.ISO_8859_1);
    return all.stream()
        .filter(type -> bytes(type).contains(sought))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String bytes(JavaClass type) {
    try (InputStream file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
