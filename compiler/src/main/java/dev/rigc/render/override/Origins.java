package dev.rigc.render.override;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.load.finding.Places;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What in a changed template comes from the riglet, and from where. */
public final class Origins {
  private record Origin(SourceLocation location, Optional<String> excerpt) {}

  private final Map<NodePath, Origin> byPath = new LinkedHashMap<>();
  private final Source before;
  private final Places places;

  /** Where the operations are that changed the template. */
  private final List<NodePath> operations;

  private Origins(Source before, Places places, List<NodePath> operations) {
    this.before = before;
    this.places = places;
    this.operations = List.copyOf(operations);
  }

  /**
   * The origins of a template.
   *
   * @param changed the template, whose nodes know where they were read
   * @param printed the same as it was printed and parsed back
   * @param before the template as it was rendered
   * @param places the places of the riglet
   * @param operations the operations that were done
   * @throws IllegalStateException if the two templates differ: that is a bug of the printer
   */
  static Origins of(
      MappingNode changed,
      Document printed,
      Source before,
      Places places,
      List<NodePath> operations) {
    Origins origins = new Origins(before, places, operations);
    origins.compare(changed, printed.root().orElseThrow());
    return origins;
  }

  private void compare(Node changed, Node printed) {
    boolean isSame =
        changed.getClass() == printed.getClass()
            && changed.children().size() == printed.children().size()
            && changed.kind().equals(printed.kind())
            && changed.tag().filter(tag -> tag.startsWith("!")).equals(printed.tag())
            && (!changed.children().isEmpty() || changed.toString().equals(printed.toString()));
    if (!isSame) {
      throw new IllegalStateException("`%s` was not printed as it is.".formatted(changed.path()));
    }
    if (!changed.source().equals(before)) {
      Optional<String> excerpt = places.excerpt(changed);
      byPath.put(printed.path(), new Origin(changed.location(), excerpt));
    }
    if (changed instanceof MappingNode mapping
        && !mapping.keys().equals(((MappingNode) printed).keys())) {
      throw new IllegalStateException("`%s` was not printed as it is.".formatted(changed.path()));
    }
    for (int i = 0; i < changed.children().size(); i++) {
      compare(changed.children().get(i), printed.children().get(i));
    }
  }

  /**
   * The finding where the riglet has what it is about; one about the rest of the template stays
   * there, and says which changes may have led to it.
   */
  Diagnostic placed(Diagnostic finding) {
    @Nullable NodePath at = finding.path();
    while (at != null) {
      Origin origin = byPath.get(at);
      if (origin != null) {
        return finding
            .movedTo(origin.location(), origin.excerpt().orElse(null))
            .withRelated(
                finding.location(), "the changed template has it here, at " + finding.path());
      }
      at = at.parent().orElse(null);
    }
    return related(finding);
  }

  /** The finding with the places of all changes of the template. */
  Diagnostic related(Diagnostic finding) {
    Diagnostic told = finding;
    for (NodePath operation : operations) {
      told = told.withRelated(places.at(operation).location(), before.name() + " was changed here");
    }
    return told;
  }
}
