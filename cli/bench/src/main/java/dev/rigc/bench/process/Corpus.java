package dev.rigc.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Templates that are repeated.
 *
 * @param templates the folder of the originals
 * @param rename what is numbered in each copy, so that no two export one name
 */
record Corpus(Path templates, String rename) {
  /** As many templates as wanted: the given ones again and again, each time under other names. */
  Path copies(int count) {
    Path folder = Checkout.WORK.resolve("made/templates-" + count);
    try {
      List<Path> originals = Checkout.yaml(templates);
      for (int i = 0; i < count && !Files.exists(folder.resolve("done")); i++) {
        Path original = originals.get(i % originals.size());
        String number = "%05d".formatted(i / originals.size());
        Path copy = folder.resolve(number).resolve(templates.relativize(original).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(original).replace(rename, "b" + number + "-"));
      }
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("done"), "");
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
    return folder;
  }
}
