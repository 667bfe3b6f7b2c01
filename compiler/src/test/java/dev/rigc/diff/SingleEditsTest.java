package dev.rigc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.DiffResult;
import dev.rigc.api.TemplateDiff;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.Value;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One literal of a property is edited, anywhere in a sample: exactly that is named. */
class SingleEditsTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final int EDITS = 12;

  @ParameterizedTest
  @ValueSource(strings = {"twig", "minimal", "everything", "five-by-ten"})
  void exactlyTheEditedPropertyAndItsConsequencesAreNamed(String sample) throws IOException {
    Map<String, Document> side = documents(ROOT.resolve("generated").resolve(sample));
    int checked = 0;
    Random random = new Random(sample.hashCode());
    List<String> templates = side.keySet().stream().filter(f -> f.endsWith(".yaml")).toList();
    for (int i = 0; i < EDITS; i++) {
      String file = templates.get(random.nextInt(templates.size()));
      Optional<Edited> edited = edit(side.get(file), random);
      if (edited.isPresent()) {
        Map<String, Document> other = new TreeMap<>(side);
        other.put(file, edited.get().document());
        check(TemplateDiff.create().compare(side, other), file, edited.get());
        checked++;
      }
    }
    assertTrue(checked >= EDITS / 2, checked + " edits");
  }

  private static void check(DiffResult result, String file, Edited edited) {
    List<ResourceDifference> named =
        result.difference().resources().filter(one -> one.kind() != Kind.AFFECTED).toList();
    String what = file + " " + edited + ": " + named;
    List<ResourceDifference> here =
        named.stream().filter(one -> one.logicalId().equals(edited.resource())).toList();
    assertEquals(1, here.size(), what);
    assertEquals(file, here.get(0).model().stack().source().file(), what);
    assertTrue(
        here.get(0).properties().stream()
            .allMatch(one -> one.property().equals(edited.property()) && !one.isPassed()),
        what);
    for (ResourceDifference other : named) {
      assertTrue(
          other.logicalId().equals(edited.resource())
              || other.properties().stream().allMatch(one -> one.isPassed()),
          what);
    }
    result
        .difference()
        .resources()
        .filter(one -> one.kind() == Kind.AFFECTED)
        .flatMap(one -> one.causes().stream())
        .forEach(
            cause ->
                assertTrue(
                    cause.way().get(0).contains(edited.resource() + "." + edited.property()),
                    what + " and " + cause));
  }

  private record Edited(Document document, String resource, String property, String text) {
    @Override
    public String toString() {
      return resource + "." + property + " " + text;
    }
  }

  private record Place(String resource, String property, int line, int at) {}

  /**
   * A literal of a property gets another value; its text is in one line and is nowhere else there.
   */
  private static Optional<Edited> edit(Document document, Random random) {
    List<Place> possible = new ArrayList<>();
    String text = document.source().text();
    List<String> lines = List.of(text.split("\n", -1));
    Template template = Template.of(document);
    for (Resource resource : template.resources().values()) {
      MapValue properties = resource.properties().orElse(MapValue.empty(resource.key()));
      for (Map.Entry<String, Value> property : properties.entries().entrySet()) {
        // not an ordered text such as a block scalar, whose lines begin elsewhere
        if (property.getValue() instanceof Scalar scalar
            && scalar.node().location().line() == scalar.node().location().endLine()
            && scalar.node().text().matches("[\\w./-]+")) {
          int line = scalar.node().line() - 1;
          int at = lines.get(line).lastIndexOf(scalar.node().text());
          if (at >= scalar.node().location().column() - 1) {
            possible.add(new Place(resource.logicalId(), property.getKey(), line, at));
          }
        }
      }
    }
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    Place place = possible.get(random.nextInt(possible.size()));
    String line = lines.get(place.line());
    List<String> changed = new ArrayList<>(lines);
    changed.set(place.line(), line.substring(0, place.at()) + "9" + line.substring(place.at()));
    Source source = new Source(document.source().name(), String.join("\n", changed));
    return Optional.of(
        new Edited(
            DocumentParser.parse(source),
            place.resource(),
            place.property(),
            changed.get(place.line()).strip()));
  }

  private static Map<String, Document> documents(Path root) throws IOException {
    Map<String, Document> documents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".yaml") || name.equals("riglet.json")) {
          documents.put(name, DocumentParser.parse(new Source(name, Files.readString(file))));
        }
      }
    }
    return documents;
  }
}
