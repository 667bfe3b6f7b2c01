package dev.rigc.cfn.spec.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.spec.ResourceSpecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about SAM's types fits the published facts of all types. */
class ServerlessTypeTest {
  private static final ResourceSpecs SPECS = ResourceSpecs.bundled();

  private static List<String> types() {
    return SPECS.typeNames().stream().filter(type -> type.startsWith("AWS::Serverless::")).toList();
  }

  @Test
  void everyTypeOfSamIsThere() {
    assertTrue(types().size() > 10, types().toString());
    assertEquals(
        types(), types().stream().filter(type -> ServerlessType.find(type).isPresent()).toList());
  }

  @Test
  void whatIsMadeIsOfAKnownType() {
    List<String> unknown = new ArrayList<>();
    for (String type : types()) {
      ServerlessType facts = ServerlessType.find(type).orElseThrow();
      Stream.concat(facts.becomes().stream(), facts.made().stream().map(ServerlessType.Made::type))
          .filter(name -> !name.isEmpty() && !SPECS.isKnown(name))
          .forEach(unknown::add);
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void everyPropertyThatIsNamedIsOneOfTheType() {
    List<String> unknown = new ArrayList<>();
    for (String type : types()) {
      ServerlessType facts = ServerlessType.find(type).orElseThrow();
      PropertySchema properties = SPECS.find(type).orElseThrow().properties();
      Stream<String> ofMade =
          facts.made().stream()
              .flatMap(
                  made ->
                      made.each().isPresent()
                          ? made.each().stream()
                          : Stream.of(made.with(), made.without(), made.holds())
                              .flatMap(List::stream));
      Stream.of(ofMade, facts.globals().stream(), facts.reads().keySet().stream())
          .flatMap(paths -> paths)
          .map(path -> path.split("[.=]")[0])
          .filter(name -> properties.property(name).isEmpty())
          .forEach(name -> unknown.add(type + " " + name));
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void globalsAreSortedAndOfNoRequiredName() {
    for (Map.Entry<String, List<String>> section : ServerlessType.globalSections().entrySet()) {
      assertEquals(section.getValue().stream().sorted().toList(), section.getValue());
    }
    assertTrue(ServerlessType.globalSections().containsKey("Function"));
  }
}
