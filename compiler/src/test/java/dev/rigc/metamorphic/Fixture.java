package dev.rigc.metamorphic;

import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template to edit.
 *
 * @param name its file
 * @param text as it is written
 * @param template what it says
 */
record Fixture(String name, String text, Item template) {
  /** What a rewritten text cannot keep: suppressions in comments, and merge keys. */
  private static final Pattern LOST = Pattern.compile("rigc:|<<:");

  /**
   * The templates below a folder.
   *
   * @param isWanted whether a file is read, by its name
   */
  static List<Fixture> below(Path folder, Predicate<String> isWanted) throws IOException {
    return below(folder, isWanted, LOST);
  }

  /** All templates below a folder, faulty ones too, except those with merge keys. */
  static List<Fixture> allBelow(Path folder) throws IOException {
    return below(folder, name -> true, Pattern.compile("<<:"));
  }

  private static List<Fixture> below(Path folder, Predicate<String> isWanted, Pattern lost)
      throws IOException {
    List<Fixture> fixtures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.toString();
        if (name.matches(".*\\.(?:ya?ml|json|template)") && isWanted.test(name)) {
          read(file, lost).ifPresent(fixtures::add);
        }
      }
    }
    return fixtures;
  }

  private static Optional<Fixture> read(Path file, Pattern lost) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (!text.contains("Resources") || lost.matcher(text).find()) {
      return Optional.empty();
    }
    return DocumentParser.parse(new Source("template", text))
        .root()
        .map(root -> new Fixture(file.toString(), text, Item.of(root)));
  }

  /** Templates of one riglet differ little between environments, so that one of each is enough. */
  static List<Fixture> onePerEnvironment(List<Fixture> generated) {
    Set<String> seen = new HashSet<>();
    return generated.stream().filter(fixture -> seen.add(fixture.withoutEnvironment())).toList();
  }

  private String withoutEnvironment() {
    Path file = Path.of(name);
    Path environment = file.getParent();
    return environment == null ? name : environment.resolveSibling(file.getFileName()).toString();
  }
}
