package dev.rigc.cli;

import dev.rigc.compile.InputFile;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files that the arguments of {@code rigc lint} name. Folders are searched for templates,
 * riglets and plans among the files with the right endings; hidden folders, {@code node_modules}
 * and symbolic links in them are passed over. Nothing but standard input is read here.
 */
final class LintFiles {
  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json", "template", "cfn");

  private final InputStream standardInput;
  private final Configurations configurations;
  private final boolean onlyTemplates;
  private final Map<String, InputFile> files = new TreeMap<>();
  private int excluded;

  private LintFiles(
      InputStream standardInput, Configurations configurations, boolean onlyTemplates) {
    this.standardInput = standardInput;
    this.configurations = configurations;
    this.onlyTemplates = onlyTemplates;
  }

  /**
   * Finds what the arguments name: files, folders, or {@code -} for standard input.
   *
   * @param onlyTemplates whether a named file may be passed over as one of a folder is
   */
  static LintFiles find(
      List<String> arguments,
      InputStream standardInput,
      Configurations configurations,
      boolean onlyTemplates)
      throws IOException {
    LintFiles files = new LintFiles(standardInput, configurations, onlyTemplates);
    for (String argument : arguments) {
      files.add(argument);
    }
    return files;
  }

  /** The files in the order of their names. */
  List<InputFile> all() {
    return List.copyOf(files.values());
  }

  /** How many files a configuration leaves out. */
  int excluded() {
    return excluded;
  }

  private void add(String argument) throws IOException {
    if (argument.equals("-")) {
      InputFile input = InputFile.of(DocumentParser.parse("-", standardInput));
      files.put(input.name(), input);
      return;
    }
    Path path = Path.of(argument);
    if (!Files.exists(path)) {
      throw new UserError("There is no file or folder `" + argument + "`.");
    }
    if (Files.isDirectory(path)) {
      for (Path file : search(path)) {
        addFound(file);
      }
    } else if (onlyTemplates) {
      addFound(path);
    } else {
      files.put(name(path), new OnDisk(path, true));
    }
  }

  private void addFound(Path file) {
    if (configurations.excludes(file)) {
      excluded++;
    } else {
      files.putIfAbsent(name(file), new OnDisk(file, false));
    }
  }

  private record OnDisk(Path path, boolean isNamed) implements InputFile {
    @Override
    public String name() {
      return LintFiles.name(path);
    }

    @Override
    public Document read() throws IOException {
      try (InputStream in = Files.newInputStream(path)) {
        return DocumentParser.parse(name(), in);
      }
    }
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static List<Path> search(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return at.equals(folder) || !isPassedOver(at)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && ENDINGS.contains(ending(file))) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean isPassedOver(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".") || name.equals("node_modules");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
