package dev.rigc.cli;

import dev.rigc.cfn.Template;
import dev.rigc.compile.SystemLinter;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
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
import java.util.stream.Stream;

/**
 * The files that the arguments of {@code rigc lint} name. Folders are searched for templates,
 * riglets and plans among the files with the right endings; hidden folders, {@code node_modules}
 * and symbolic links in them are passed over.
 */
final class LintFiles {
  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json", "template", "cfn");

  private final InputStream standardInput;
  private final Configurations configurations;
  private final boolean onlyTemplates;
  private final Map<String, Document> templates = new TreeMap<>();
  private final Map<String, Document> riglets = new TreeMap<>();
  private int passedOver;

  private LintFiles(
      InputStream standardInput, Configurations configurations, boolean onlyTemplates) {
    this.standardInput = standardInput;
    this.configurations = configurations;
    this.onlyTemplates = onlyTemplates;
  }

  /**
   * Reads what the arguments name: files, folders, or {@code -} for standard input.
   *
   * @param onlyTemplates whether a named file may be passed over as one of a folder is
   */
  static LintFiles read(
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

  /** Templates and plans, in the order of their names. */
  List<Document> templates() {
    return List.copyOf(templates.values());
  }

  /** Riglets, in the order of their names. */
  List<Document> riglets() {
    return List.copyOf(riglets.values());
  }

  /** The names of all that was read, as the arguments give them. */
  List<String> names() {
    return Stream.of(templates, riglets).flatMap(map -> map.keySet().stream()).sorted().toList();
  }

  /** How many files looked like templates by their names only, or are excluded. */
  int passedOver() {
    return passedOver;
  }

  private void add(String argument) throws IOException {
    if (argument.equals("-")) {
      add(DocumentParser.parse("-", standardInput.readAllBytes()));
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
      add(parse(path));
    }
  }

  /** What is named is linted, whatever it looks like. */
  private void add(Document document) {
    (isRiglet(document) ? riglets : templates).put(document.source().name(), document);
  }

  private void addFound(Path file) throws IOException {
    if (configurations.excludes(file)) {
      passedOver++;
      return;
    }
    Document document = parse(file);
    if (isRiglet(document) || SystemLinter.isPlan(document) || Template.of(document).isTemplate()) {
      add(document);
    } else {
      passedOver++;
    }
  }

  private static boolean isRiglet(Document document) {
    return document.root().orElse(null) instanceof MappingNode root
        && root.get("riglet").isPresent()
        && root.get("rigc").isEmpty()
        && root.get("Resources").isEmpty();
  }

  private static Document parse(Path file) throws IOException {
    return DocumentParser.parse(name(file), Files.readAllBytes(file));
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
