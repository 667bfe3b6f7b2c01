package dev.rigc.cli.option;

import dev.rigc.api.ConfigurationFiles;
import dev.rigc.api.GetTemplateOutput;
import dev.rigc.api.InputFile;
import dev.rigc.cli.terminal.Counts;
import dev.rigc.cli.terminal.NamedInput;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.diagnostic.text.Phrases;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The files that the arguments of {@code rigc lint} name. Folders are searched for templates,
 * riglets and plans among the files with the right endings; hidden folders, {@code node_modules}
 * and symbolic links in them are skipped. A symbolic link that an argument names is followed.
 * Nothing but standard input, pipes and devices is read here.
 */
public final class LintFiles {
  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json", "template", "cfn");

  private final InputStream standardInput;
  private final ConfigurationFiles configurations;
  private final boolean onlyTemplates;
  private final Map<String, InputFile> files = new TreeMap<>();

  /** The same file under two names would be two templates that export the same. */
  private final boolean mayRepeat;

  /** What names a file first, by the file without symbolic links. */
  private final Map<Path, Path> names = new HashMap<>();

  private final Set<String> texts = new ConcurrentSkipListSet<>();
  private final List<Path> searched = new ArrayList<>();
  private int excluded;
  private int links;

  private LintFiles(
      InputStream standardInput,
      ConfigurationFiles configurations,
      boolean onlyTemplates,
      boolean mayRepeat) {
    this.mayRepeat = mayRepeat;
    this.standardInput = standardInput;
    this.configurations = configurations;
    this.onlyTemplates = onlyTemplates;
  }

  /**
   * Finds what the arguments name: files, folders, or {@code -} for standard input.
   *
   * @param onlyTemplates whether a named file may be skipped as one of a folder is
   */
  public static LintFiles find(
      List<String> arguments,
      InputStream standardInput,
      ConfigurationFiles configurations,
      boolean onlyTemplates)
      throws IOException {
    LintFiles files =
        new LintFiles(standardInput, configurations, onlyTemplates, arguments.size() > 1);
    for (String argument : arguments) {
      files.add(argument);
    }
    return files;
  }

  /** The files in the order of their names. */
  public List<InputFile> all() {
    return List.copyOf(files.values());
  }

  /** How many files a configuration leaves out. */
  public int excluded() {
    return excluded;
  }

  /** How many symbolic links in folders were not followed. */
  public int links() {
    return links;
  }

  /** The folders that were searched, without symbolic links on the way. */
  public List<Path> searched() {
    return List.copyOf(searched);
  }

  /** The names of files whose findings have places in a text inside the file; after the lint. */
  public Set<String> texts() {
    return texts;
  }

  private void add(String argument) throws IOException {
    if (argument.equals("-")) {
      if (!files.containsKey("-")) {
        addRead(NamedInput.standardInput(standardInput));
      }
      return;
    }
    // Names of files in the current folder need no dot in front, and no report has a use for one.
    Path named = Path.of(argument);
    Path path = named.equals(Path.of(".")) ? Path.of("") : named;
    new NamedInput(path, "file or folder").requirePresence();
    if (Files.isDirectory(path)) {
      search(path);
    } else if (!Files.isRegularFile(path)) {
      addRead(new NamedInput(path, "file").read());
    } else if (onlyTemplates) {
      addFound(path);
    } else {
      addFile(path, true);
    }
  }

  /** What comes through a pipe cannot be read a second time. */
  private void addRead(Document document) {
    if (GetTemplateOutput.isOrderedMap(document)) {
      throw new UserError(
          "`%s` holds a template as ordered pairs (!!omap), as `aws cloudformation get-template --output yaml` may print one of JSON: use `--output json`."
              .formatted(document.source().name()));
    }
    files.put(document.source().name(), InputFile.of(unwrapped(document)));
  }

  private void addFound(Path file) throws IOException {
    if (configurations.excludes(file)) {
      excluded++;
    } else {
      addFile(file, false);
    }
  }

  private void addFile(Path file, boolean isNamed) throws IOException {
    Path known = mayRepeat ? names.computeIfAbsent(file.toRealPath(), real -> file) : file;
    files.merge(
        NamedInput.nameOf(known),
        new OnDisk(known, isNamed),
        (old, now) -> old.isNamed() ? old : now);
  }

  private final class OnDisk implements InputFile {
    private final Path path;
    private final boolean isNamed;

    OnDisk(Path path, boolean isNamed) {
      this.path = path;
      this.isNamed = isNamed;
    }

    @Override
    public String name() {
      return NamedInput.nameOf(path);
    }

    @Override
    public boolean isNamed() {
      return isNamed;
    }

    @Override
    public Document read() throws IOException {
      try (InputStream in = Files.newInputStream(path)) {
        return unwrapped(DocumentParser.parse(name(), in));
      }
    }
  }

  private Document unwrapped(Document document) {
    Optional<GetTemplateOutput.Template> template = GetTemplateOutput.templateIn(document);
    template
        .filter(GetTemplateOutput.Template::isText)
        .ifPresent(text -> texts.add(document.source().name()));
    return template.map(GetTemplateOutput.Template::template).orElse(document);
  }

  /** A link that was named is followed; those below it are not, as they may lead anywhere. */
  private void search(Path folder) throws IOException {
    Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
    searched.add(folder.toAbsolutePath().normalize());
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
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isSymbolicLink()) {
              links++;
            } else if (attributes.isRegularFile() && ENDINGS.contains(ending(file))) {
              addFound(real.equals(folder) ? file : folder.resolve(real.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isSkipped(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".") || name.equals("node_modules");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Which places are those of a text in a file, not of the file itself. */
  public List<String> textWarnings() {
    return texts().stream()
        .map(
            name ->
                "`%s` holds a template as text, as `aws cloudformation get-template` prints it: lines and columns are those of that text."
                    .formatted(name))
        .toList();
  }

  /** Says that there was nothing to lint, and which links were not followed. */
  public String nothingIn(List<String> named) {
    String skipped =
        links() == 0
            ? ""
            : " %s in it %s skipped: name what is to be followed."
                .formatted(Counts.of(links(), "symbolic link"), links() == 1 ? "was" : "were");
    return "warning: there is no template, riglet or plan in %s.%s"
        .formatted(Phrases.quotedOr(named), skipped);
  }
}
