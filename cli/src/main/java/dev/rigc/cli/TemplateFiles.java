package dev.rigc.cli;

import dev.rigc.cfn.Template;
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
 * The templates that the arguments of {@code rigc lint} name. Folders are searched for files with
 * the endings that templates have; hidden folders, {@code node_modules} and symbolic links in them
 * are passed over, and so are files that are no templates.
 */
final class TemplateFiles {
  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json", "template", "cfn");

  private final InputStream standardInput;
  private final Map<String, Template> templates = new TreeMap<>();
  private int passedOver;

  private TemplateFiles(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Reads what the arguments name: files, folders, or {@code -} for standard input. */
  static TemplateFiles read(List<String> arguments, InputStream standardInput) throws IOException {
    TemplateFiles files = new TemplateFiles(standardInput);
    for (String argument : arguments) {
      files.add(argument);
    }
    return files;
  }

  /** What was read, in the order of the names. */
  List<Template> templates() {
    return List.copyOf(templates.values());
  }

  /** The names of what was read, as the arguments give them. */
  List<String> names() {
    return List.copyOf(templates.keySet());
  }

  /** How many files of folders looked like templates by their names only. */
  int passedOver() {
    return passedOver;
  }

  private void add(String argument) throws IOException {
    if (argument.equals("-")) {
      templates.put("-", parse("-", standardInput.readAllBytes()));
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
    } else {
      templates.put(name(path), parse(name(path), Files.readAllBytes(path)));
    }
  }

  private void addFound(Path file) throws IOException {
    Template template = parse(name(file), Files.readAllBytes(file));
    if (template.isTemplate()) {
      templates.put(name(file), template);
    } else {
      passedOver++;
    }
  }

  private static Template parse(String name, byte[] bytes) {
    return Template.of(DocumentParser.parse(name, bytes));
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
