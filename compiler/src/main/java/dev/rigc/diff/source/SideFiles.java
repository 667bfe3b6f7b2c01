package dev.rigc.diff.source;

import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diff.system.StackSource;
import dev.rigc.lint.RigletDocument;
import dev.rigc.rule.PlanFile;
import dev.rigc.rule.PlannedStack;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a side holds: stacks, or riglets that are yet to be compiled.
 *
 * @param stacks its stacks; none if there are riglets
 * @param riglets its riglets; none if there are templates
 */
public record SideFiles(List<StackSource> stacks, List<Document> riglets) {
  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json", "template", "cfn");
  private static final String GIT = "git:";

  /** Keeps copies. */
  public SideFiles {
    stacks = List.copyOf(stacks);
    riglets = List.copyOf(riglets);
  }

  static boolean mayMatter(String path) {
    return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Reads a side.
   *
   * @param side a file, a folder, or {@code git:REV[:PATH]}
   * @param here the folder that paths are relative to
   * @param unwrapped what is to be taken in place of a document, such as the template inside it
   */
  public static SideFiles read(String side, Path here, UnaryOperator<Document> unwrapped)
      throws IOException {
    return of(tree(side, here), unwrapped);
  }

  private static FileTree tree(String side, Path here) throws IOException {
    if (!side.startsWith(GIT)) {
      Path path = here.resolve(side);
      if (!Files.exists(path)) {
        throw new SideException("There is no file or folder `%s`.".formatted(side));
      }
      return DiskTree.of(here.equals(Path.of("")) ? Path.of(side) : path);
    }
    String rest = side.substring(GIT.length());
    int colon = rest.indexOf(':');
    return colon < 0
        ? GitTree.of(here, rest, "")
        : GitTree.of(here, rest.substring(0, colon), rest.substring(colon + 1));
  }

  /**
   * The files on disk that are read for a side: the file, or those of the folder that may be
   * templates, plans or riglets; none of a revision.
   *
   * @param side a file, a folder, or {@code git:REV[:PATH]}
   * @param here the folder that paths are relative to
   */
  public static List<Path> onDisk(String side, Path here) throws IOException {
    if (side.startsWith(GIT)) {
      return List.of();
    }
    Path path = here.resolve(side);
    FileTree tree = tree(side, here);
    return tree.isFile() ? List.of(path) : tree.files().stream().map(path::resolve).toList();
  }

  /** The path of a file in its repository as {@code git:HEAD:PATH}. */
  public static String atHead(String side, Path here) throws IOException {
    Path path = here.resolve(side).toAbsolutePath().normalize();
    boolean isFolder = Files.isDirectory(path);
    Path folder = isFolder ? path : Optional.ofNullable(path.getParent()).orElse(path);
    String prefix =
        new GitCommand(folder)
            .line("rev-parse", "--show-prefix")
            .orElseThrow(
                () ->
                    new SideException(
                        "`%s` is not in a git repository: name the two sides to compare."
                            .formatted(side)));
    return GIT + "HEAD:" + prefix + (isFolder ? "" : path.getFileName());
  }

  private static SideFiles of(FileTree tree, UnaryOperator<Document> unwrapped) throws IOException {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : tree.read(tree.files()).entrySet()) {
      documents.put(
          file.getKey(),
          unwrapped.apply(DocumentParser.parse(tree.nameOf(file.getKey()), file.getValue())));
    }
    SideCheck.check(documents, tree.isFile());
    List<StackSource> stacks = stacks(documents, tree.isFile());
    List<Document> riglets = new ArrayList<>();
    if (stacks.isEmpty()) {
      documents.values().stream().filter(RigletDocument::isOne).forEach(riglets::add);
    }
    return new SideFiles(stacks, riglets);
  }

  /**
   * The stacks that some documents are.
   *
   * @param documents files by path; a {@code riglet.json} says which stacks are made of the
   *     templates beside and below it
   * @param isNamed whether a file is a template whatever it looks like
   */
  public static List<StackSource> stacks(Map<String, Document> documents, boolean isNamed) {
    List<StackSource> stacks = new ArrayList<>();
    Set<String> planned = new LinkedHashSet<>();
    documents.forEach(
        (path, document) -> {
          planIn(path, document)
              .ifPresent(
                  plan -> {
                    planned.add(path);
                    String folder = FilePaths.folderOf(path);
                    plan.stacks().forEach(stack -> add(stack, folder, documents, planned, stacks));
                  });
        });
    documents.forEach(
        (path, document) -> {
          if (!planned.contains(path)
              && (isNamed ? !RigletDocument.isOne(document) : isTemplate(document))) {
            stacks.add(StackSource.of(path, document));
          }
        });
    return stacks;
  }

  /** The plan that a file is, by its name and its content. */
  static Optional<PlanFile> planIn(String path, Document document) {
    return isPlan(path) ? PlanFile.of(document) : Optional.empty();
  }

  static boolean isPlan(String path) {
    return path.substring(path.lastIndexOf('/') + 1).equals("riglet.json");
  }

  private static void add(
      PlannedStack stack,
      String folder,
      Map<String, Document> documents,
      Set<String> planned,
      List<StackSource> stacks) {
    String file = FilePaths.normal(folder + stack.file());
    Document document = documents.get(file);
    if (document != null) {
      planned.add(file);
      stacks.add(
          new StackSource(
              stack.name(),
              file,
              stack.environment(),
              stack.region(),
              stack.parameters(),
              texts(stack, "tags"),
              items(stack, "capabilities"),
              Set.copyOf(items(stack, "keeps")),
              document));
    }
  }

  private static List<String> items(PlannedStack stack, String key) {
    return stack.node().sequence(key).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> text(item).stream())
        .distinct()
        .toList();
  }

  private static Map<String, String> texts(PlannedStack stack, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    stack
        .node()
        .mapping(key)
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        entry -> text(entry.value()).ifPresent(t -> texts.put(entry.name(), t))));
    return texts;
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  static boolean isTemplate(Document document) {
    return document.root().orElse(null) instanceof MappingNode root
        && root.get("Resources").isPresent();
  }
}
