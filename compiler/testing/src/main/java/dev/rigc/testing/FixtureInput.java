package dev.rigc.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The bad or the good input of a fixture.
 *
 * @param rule the id that the fixture is named by
 * @param isBad whether something is to be found in it
 * @param files its files by name, with slashes: {@code bad.yaml}, or the names below the folder
 *     {@code bad}
 */
public record FixtureInput(String rule, boolean isBad, SortedMap<String, byte[]> files) {
  /** Keeps a copy of the map, not of the bytes. */
  public FixtureInput {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The files as text, which they are in UTF-8. */
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  static FixtureInput read(String rule, Path fixture, String kind) throws IOException {
    Path folder = fixture.resolve(kind);
    boolean isFolder = Files.isDirectory(folder);
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = isFolder ? Files.walk(folder) : Files.list(fixture)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        Path name = (isFolder ? folder : fixture).relativize(file);
        if (isFolder || (name.toString().startsWith(kind + ".") && !isExpected(name))) {
          files.put(name.toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    }
    return new FixtureInput(rule, kind.equals("bad"), files);
  }

  private static boolean isExpected(Path name) {
    return name.toString().endsWith(".expected");
  }
}
