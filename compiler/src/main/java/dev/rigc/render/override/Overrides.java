package dev.rigc.render.override;

import dev.rigc.cfn.TemplateShape;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.PathPattern;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.load.finding.Places;
import dev.rigc.model.override.PatchOperation;
import dev.rigc.model.override.TemplateOverride;
import dev.rigc.render.Rendered;
import dev.rigc.render.RenderedStack;
import dev.rigc.render.TemplateContract;
import dev.rigc.render.YamlPrinter;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.Source;
import dev.rigc.yaml.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes the templates of a riglet as it asks for. */
public final class Overrides {
  private final LoadedRiglet loaded;
  private final Places places;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<String, Origins> origins = new LinkedHashMap<>();

  /** By operation, the file in which it failed first, and how many others it failed in. */
  private final Map<NodePath, FailedOperation> failed = new LinkedHashMap<>();

  private Overrides(LoadedRiglet loaded) {
    this.loaded = loaded;
    this.places = loaded.places();
  }

  /**
   * Templates as their riglet wants them.
   *
   * @param rendered all templates; those without a change are as they were rendered
   * @param findings what is wrong with the changes; if there is anything, nothing is good for
   *     output
   * @param origins by file, what in a changed template comes from the riglet
   */
  public record Result(Rendered rendered, List<Diagnostic> findings, Map<String, Origins> origins) {
    /** A finding in a changed template at the place of the change that it is about. */
    public Diagnostic placed(Diagnostic finding) {
      Origins known = origins.get(finding.location().file());
      if (known != null) {
        return known.placed(finding);
      }
      // What is between templates may be found in one that no patch touched.
      Diagnostic told = finding;
      for (Origins changed : finding.rule().value().startsWith("CFN50") ? origins.values() : NONE) {
        told = changed.related(told);
      }
      return told;
    }

    private static final List<Origins> NONE = List.of();
  }

  private static final class FailedOperation {
    private final Diagnostic.Builder first;
    private int others;

    FailedOperation(Diagnostic.Builder first) {
      this.first = first;
    }
  }

  /** The templates of a riglet, changed. */
  public static Result apply(Rendered rendered, LoadedRiglet loaded) {
    return loaded.riglet().overrides().isEmpty()
        ? new Result(rendered, List.of(), Map.of())
        : new Overrides(loaded).apply(rendered);
  }

  private Result apply(Rendered rendered) {
    List<RenderedStack> changed = new ArrayList<>();
    rendered.stacks().forEach(stack -> change(stack).ifPresent(changed::add));
    for (FailedOperation operation : failed.values()) {
      if (operation.others > 0) {
        operation.first.and(
            operation.others == 1
                ? "The same applies to another template."
                : "The same applies to %s other templates.".formatted(operation.others));
      }
      findings.add(operation.first.build());
    }
    return new Result(
        findings.isEmpty()
            ? rendered.changed(TemplateContract.inPlan(rendered, changed))
            : rendered,
        findings,
        origins);
  }

  private Optional<RenderedStack> change(RenderedStack stack) {
    String file = stack.stack().file();
    Node root = stack.parsed().root().orElseThrow();
    boolean isMeant = false;
    List<NodePath> done = new ArrayList<>();
    for (int i = 0; i < loaded.riglet().overrides().size(); i++) {
      TemplateOverride override = loaded.riglet().overrides().get(i);
      if (new PathPattern(override.stacks()).fits(file)) {
        isMeant = true;
        NodePath patch = NodePath.of("overrides", i, "patch");
        for (int j = 0; j < override.patch().size(); j++) {
          PatchOperation operation = override.patch().get(j);
          Node value = value(operation, patch.index(j));
          JsonPatch.Result result = JsonPatch.apply(operation, root, value);
          if (result.failure().isPresent()) {
            fails(patch.index(j), file, result.failure().get());
            return Optional.empty();
          }
          root = result.root();
          done.add(patch.index(j));
        }
      }
    }
    return isMeant && isTemplate(root, file, done)
        ? Optional.of(printed(stack, (MappingNode) root, done))
        : Optional.empty();
  }

  /** Where an operation without a value is, there stands a node that nobody sees. */
  private Node value(PatchOperation operation, NodePath path) {
    NodePath written = operation.value().isPresent() ? path.key("value") : path;
    return places
        .document()
        .flatMap(document -> document.find(written))
        .orElseGet(
            () -> {
              String json = operation.value().map(Object::toString).orElse("null");
              Source source = new Source(loaded.file(), json);
              Node node = DocumentParser.parse(source).root().orElseThrow();
              return Relocation.of(node, new Span(source, 1, 1, 1, 1));
            });
  }

  private void fails(NodePath operation, String file, JsonPatch.Failure failure) {
    FailedOperation known = failed.get(operation);
    if (known != null) {
      known.others++;
      return;
    }
    Places.Place place = places.at(operation.key("path"));
    failed.put(
        operation,
        new FailedOperation(
            Diagnostic.builder(
                    PatchRules.FAILS.id(),
                    PatchRules.FAILS.severity(),
                    place.location(),
                    "This cannot be done in %s. %s".formatted(file, failure.message()))
                .path(place.path())
                .excerpt(place.excerpt().orElse(null))
                .hint(failure.hint())));
  }

  private boolean isTemplate(Node root, String file, List<NodePath> done) {
    Optional<String> wrong = TemplateShape.wrong(root);
    if (wrong.isPresent()) {
      Places.Place place = places.at(done.get(done.size() - 1).key("path"));
      findings.add(
          Diagnostic.builder(
                  PatchRules.SHAPE.id(),
                  PatchRules.SHAPE.severity(),
                  place.location(),
                  "After the patch, %s is not a template: %s".formatted(file, wrong.get()))
              .path(place.path())
              .excerpt(place.excerpt().orElse(null))
              .build());
    }
    return wrong.isEmpty();
  }

  private RenderedStack printed(RenderedStack stack, MappingNode root, List<NodePath> done) {
    Source before = stack.parsed().source();
    String text = YamlPrinter.print(root, before);
    Document parsed = DocumentParser.parse(new Source(before.name(), text));
    if (!parsed.problems().isEmpty()) {
      throw new IllegalStateException(before + " was not printed as YAML: " + parsed.problems());
    }
    origins.put(before.name(), Origins.of(root, parsed, before, places, done));
    return new RenderedStack(stack.stack(), text, parsed);
  }
}
