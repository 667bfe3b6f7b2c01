package dev.rigc.api;

import dev.rigc.cfn.Template;
import dev.rigc.diff.source.SideFiles;
import dev.rigc.emit.OutputPath;
import dev.rigc.graph.DiagramMaker;
import dev.rigc.graph.SystemDiagram;
import dev.rigc.load.SetKey;
import dev.rigc.page.PageChanges;
import dev.rigc.page.PageMaker;
import dev.rigc.rule.PlanFile;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One static HTML page about a riglet: what it deploys, where that answers, what it may do, and
 * what it takes of an account's quotas. The page needs no other file, no script and no network, and
 * holds no secrets. The same templates give the same text.
 */
public final class SystemPage {
  private final PlanFile plan;
  private final Map<String, Document> templates;
  private final List<SetKey> keys;
  private final Optional<PageChanges> changes;

  private SystemPage(
      PlanFile plan,
      Map<String, Document> templates,
      List<SetKey> keys,
      Optional<PageChanges> changes) {
    this.plan = plan;
    this.templates = templates;
    this.keys = keys;
    this.changes = changes;
  }

  /**
   * Of an output folder.
   *
   * @param documents its files; those that its {@code riglet.json} does not name are skipped
   * @return the page; nothing if there is not exactly one {@code riglet.json}, or no template
   */
  public static Optional<SystemPage> of(List<Document> documents) {
    List<PlanFile> plans =
        documents.stream().flatMap(document -> PlanFile.of(document).stream()).toList();
    if (plans.size() != 1) {
      return Optional.empty();
    }
    PlanFile plan = plans.get(0);
    Map<String, Document> byName =
        documents.stream()
            .collect(
                Collectors.toMap(
                    document -> document.source().name(),
                    document -> document,
                    (one, same) -> one));
    Map<String, Document> templates = new TreeMap<>();
    plan.stacks()
        .forEach(
            stack ->
                Optional.ofNullable(byName.get(plan.folder() + stack.file()))
                    .ifPresent(template -> templates.put(stack.file(), template)));
    return templates.isEmpty()
        ? Optional.empty()
        : Optional.of(new SystemPage(plan, templates, List.of(), Optional.empty()));
  }

  /**
   * Of a riglet.
   *
   * @param compilation what it is compiled to
   * @param riglet its file, whose keys are on the page
   */
  public static SystemPage of(Compilation compilation, Document riglet) {
    List<Document> documents =
        compilation.output().files().entrySet().stream()
            .filter(file -> isOfSystem(file.getKey()))
            .map(
                file ->
                    DocumentParser.parse(new Source(file.getKey().value(), file.getValue().text())))
            .toList();
    SystemPage page = of(documents).orElseThrow();
    return new SystemPage(page.plan, page.templates, SetKey.of(riglet), Optional.empty());
  }

  private static boolean isOfSystem(OutputPath path) {
    return path.equals(OutputPath.PLAN) || path.value().endsWith(".yaml");
  }

  /**
   * The same with what changed.
   *
   * @param since what the earlier state is called on the page
   * @param result what differs between that state and this one
   */
  public SystemPage since(String since, DiffResult result) {
    return new SystemPage(
        plan,
        templates,
        keys,
        Optional.of(new PageChanges(since, result.difference(), result.insights(), result::show)));
  }

  /** The text of the page. */
  public String html() {
    Map<String, Document> files = new TreeMap<>(templates);
    files.put(OutputPath.PLAN.value(), plan.document());
    SystemDiagram diagram =
        DiagramMaker.of(templates.values().stream().map(Template::of).toList(), List.of(plan));
    return PageMaker.html(title(), SideFiles.stacks(files, false), diagram, keys, changes);
  }

  private String title() {
    return Stream.of("owner", "project")
        .flatMap(key -> text(key).stream())
        .collect(Collectors.joining("/"));
  }

  private Optional<String> text(String key) {
    return plan.document().root().stream()
        .filter(MappingNode.class::isInstance)
        .flatMap(root -> ((MappingNode) root).scalar(key).stream())
        .map(ScalarNode::text)
        .findFirst();
  }
}
