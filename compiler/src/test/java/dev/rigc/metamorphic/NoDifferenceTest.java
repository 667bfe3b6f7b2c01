package dev.rigc.metamorphic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.DiffResult;
import dev.rigc.api.TemplateDiff;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A template, or a whole system, does not differ from itself, whatever way it is written. What is
 * compared has another text each time, as the same text is not even looked at. {@code
 * -Drigc.metamorphic.templates=DIR} takes the templates of another folder.
 */
class NoDifferenceTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final int FEWEST = 800;
  private static final int FEWEST_SAMPLES = 10;
  private static final long SEED = 20_261_201;

  /** Its text has a tag that is not a function, for which there is no other way to write it. */
  private static final String UNKNOWN_TAG = "CFN1007-tags";

  private final StringBuilder problems = new StringBuilder();

  @Test
  void aTemplateWrittenInAnotherWayIsTheSame() throws IOException {
    List<Fixture> fixtures = fixtures();
    Script[] scripts = Script.values();
    Edit[] edits = Edit.values();
    for (int i = 0; i < fixtures.size(); i++) {
      Fixture fixture = fixtures.get(i);
      Document before = parsed(fixture.text());
      same(fixture, "commented", before, commented(fixture.text()));
      Script script = scripts[i % scripts.length];
      same(fixture, script.toString(), before, parsed(script.write(fixture.template())));
      Edit edit = edits[i % edits.length];
      if (fixture.template() instanceof Item.Entries root
          && root.of().get("Resources") instanceof Item.Entries) {
        Item edited = edit.of(fixture.template(), new Random(SEED));
        sameResources(fixture, edit, before, parsed(Script.SHORT.write(edited)));
      }
    }
    assertEquals("", problems.toString());
    assertTrue(fixtures.size() >= FEWEST, fixtures.size() + " templates");
  }

  @Test
  void aSampleIsTheSameAsItself() {
    Samples.ALL.forEach(
        (name, before) -> {
          Map<String, Document> after = new LinkedHashMap<>();
          before.forEach(
              (file, document) ->
                  after.put(
                      file,
                      file.endsWith(".yaml") ? commented(document.source().text()) : document));
          DiffResult result = TemplateDiff.create().compare(before, after);
          if (!result.difference().isEmpty() || !result.insights().isEmpty()) {
            problems.append("\n%s: %s".formatted(name, result.difference().resources().toList()));
          }
        });
    assertEquals("", problems.toString());
    assertTrue(Samples.ALL.size() >= FEWEST_SAMPLES, Samples.ALL.keySet().toString());
  }

  private static List<Fixture> fixtures() throws IOException {
    String other = System.getProperty("rigc.metamorphic.templates", "");
    if (!other.isEmpty()) {
      return Fixture.allBelow(Path.of(other));
    }
    List<Fixture> all = new ArrayList<>(Fixture.allBelow(ROOT.resolve("generated")));
    all.addAll(Fixture.allBelow(ROOT.resolve("compiler/src/test/resources")));
    all.removeIf(fixture -> fixture.name().contains(UNKNOWN_TAG));
    return all;
  }

  private static Document parsed(String text) {
    return DocumentParser.parse(new Source("template", text));
  }

  /** The same with a comment, or with a blank where it is JSON. */
  private static Document commented(String text) {
    return parsed((text.stripLeading().startsWith("{") ? " " : "# a comment\n") + text);
  }

  private void same(Fixture fixture, String how, Document before, Document after) {
    DiffResult result = TemplateDiff.create().compare(before, after);
    if (!result.difference().isEmpty() || !result.insights().isEmpty()) {
      problems.append(
          "\n%s %s: %s".formatted(fixture.name(), how, result.difference().stacks().get(0)));
    }
  }

  /** Parameters may be added that way, but nothing happens to a resource or to an output. */
  private void sameResources(Fixture fixture, Edit edit, Document before, Document after) {
    DiffResult result = TemplateDiff.create().compare(before, after);
    if (result.difference().resources().findAny().isPresent()
        || !result.difference().stacks().get(0).outputs().isEmpty()) {
      problems.append(
          "\n%s %s: %s".formatted(fixture.name(), edit, result.difference().stacks().get(0)));
    }
  }
}
