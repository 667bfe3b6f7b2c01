package dev.rigc.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.SampleRiglets;
import dev.rigc.testing.ApprovedFile;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What the original riglet, its later version, AWS Copilot and mu had, and where rigc has it. Each
 * place that the table names exists, so that a key that goes or gets another name is missed here.
 */
class FeatureTableTest {
  private static final Path TABLE =
      SampleRiglets.ROOT.resolve("compiler/src/test/resources/features/features.yaml");

  private record Group(String title, String source, List<Feature> features) {
    long had() {
      return features.stream().filter(Feature::isHad).count();
    }

    long patched() {
      return features.stream().filter(Feature::isPatched).count();
    }
  }

  private static MappingNode table() throws IOException {
    return (MappingNode)
        DocumentParser.parse(new Source("features.yaml", Files.readString(TABLE)))
            .root()
            .orElseThrow();
  }

  private static List<Group> groups() throws IOException {
    MappingNode root = table();
    List<Group> groups = new ArrayList<>();
    for (var group : ((SequenceNode) root.get("groups").orElseThrow()).items()) {
      MappingNode mapping = (MappingNode) group;
      groups.add(
          new Group(
              mapping.scalar("title").map(ScalarNode::text).orElseThrow(),
              mapping.scalar("source").map(ScalarNode::text).orElseThrow(),
              ((SequenceNode) mapping.get("rows").orElseThrow())
                  .items().stream().map(row -> Feature.of((MappingNode) row)).toList()));
    }
    return groups;
  }

  @Test
  void everyPlaceThatIsNamedIsThere() throws IOException {
    Places places = new Places();
    List<String> missing = new ArrayList<>();
    for (Group group : groups()) {
      for (Feature feature : group.features()) {
        assertTrue(feature.isAnsweredOnce(), () -> group.title() + ": " + feature);
        for (String place : feature.places()) {
          if (!places.has(place)) {
            missing.add(group.title() + ", " + feature.is() + ": " + place);
          }
        }
        if (feature.isPatched() && !places.has("key overrides")) {
          missing.add(group.title() + ", " + feature.is() + ": overrides");
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void theTestMissesWhatIsNotThere() throws IOException {
    Places places = new Places();
    for (String place :
        List.of(
            "key applications.*.prot",
            "make create-nothing",
            "rigc fly",
            "file generated/none.yaml",
            "in riglet.yaml: no such text")) {
      assertFalse(places.has(place), place);
    }
  }

  @Test
  void asManyFeaturesAreHereAsTheTableSays() throws IOException {
    int least = Integer.parseInt(table().scalar("least").orElseThrow().text());
    List<Feature> all = groups().stream().flatMap(group -> group.features().stream()).toList();
    long here = all.stream().filter(feature -> feature.isHad() || feature.isPatched()).count();

    assertTrue(here * 100 >= (long) least * all.size(), () -> here + " of " + all.size());
  }

  @Test
  void thePageIsWhatTheTableSays() throws IOException {
    ApprovedFile.at(SampleRiglets.ROOT.resolve("generated/features.md")).verify(page(groups()));
  }

  private static String page(List<Group> groups) {
    StringBuilder page = new StringBuilder("# What was there before, and where rigc has it\n\n");
    page.append(
        "For teams that come from the original riglet, its later version, AWS Copilot or mu. In the"
            + " second column are keys of `riglet.yaml` (`*` is any name), targets of `make`,"
            + " commands, and files of this repository; a test looks for each. `overrides`: rigc has"
            + " no key for it, and a patch in `riglet.yaml` or a template of your own sets it.\n\n");
    page.append(
        "| from | features | in rigc | by `overrides` or `addons/` | not | in rigc or by these |\n");
    page.append("|---|---|---|---|---|---|\n");
    groups.forEach(group -> page.append(sum(link(group), List.of(group))));
    page.append(sum("**all**", groups));
    for (Group group : groups) {
      page.append("\n## %s\n\n".formatted(group.title()));
      page.append(
          "Source: <%s>\n\n| feature | in rigc | |\n|---|---|---|\n".formatted(group.source()));
      group.features().forEach(feature -> page.append(feature.line()).append('\n'));
    }
    return page.toString();
  }

  private static String link(Group group) {
    String anchor =
        group.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    return "[%s](#%s)".formatted(group.title(), anchor);
  }

  private static String sum(String title, List<Group> groups) {
    long all = groups.stream().mapToLong(group -> group.features().size()).sum();
    long had = groups.stream().mapToLong(Group::had).sum();
    long patched = groups.stream().mapToLong(Group::patched).sum();
    return "| %s | %d | %d | %d | %d | %d %% |\n"
        .formatted(
            title,
            all,
            had,
            patched,
            all - had - patched,
            Math.floorDiv(100 * (had + patched), all));
  }
}
