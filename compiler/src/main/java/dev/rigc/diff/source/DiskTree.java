package dev.rigc.diff.source;

import dev.rigc.diagnostic.FilePaths;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder, or a single file. Links in a folder and hidden folders are skipped. */
final class DiskTree implements FileTree {
  private final Path root;
  private final boolean isFile;
  private final List<String> files;

  private DiskTree(Path root, boolean isFile, List<String> files) {
    this.root = root;
    this.isFile = isFile;
    this.files = files;
  }

  /** What a path leads to. */
  static DiskTree of(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return new DiskTree(path, true, List.of(String.valueOf(path.getFileName())));
    }
    Path real = Files.isSymbolicLink(path) ? path.toRealPath() : path;
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return at.equals(real) || !isSkipped(at)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = FilePaths.named(real.relativize(file));
            if (attributes.isRegularFile() && SideFiles.mayMatter(name)) {
              found.add(name);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    return new DiskTree(path, false, found);
  }

  private static boolean isSkipped(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return name.startsWith(".") || name.equals("node_modules");
  }

  @Override
  public boolean isFile() {
    return isFile;
  }

  @Override
  public List<String> files() {
    return Collections.unmodifiableList(files);
  }

  @Override
  public Map<String, byte[]> read(List<String> paths) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String path : paths) {
      contents.put(path, Files.readAllBytes(isFile ? root : root.resolve(path)));
    }
    return contents;
  }

  @Override
  public String nameOf(String path) {
    return FilePaths.named(
        isFile ? root : root.equals(Path.of(".")) ? Path.of(path) : root.resolve(path));
  }
}
