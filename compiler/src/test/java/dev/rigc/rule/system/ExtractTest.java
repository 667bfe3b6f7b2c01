package dev.rigc.rule.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.SystemLint;
import dev.rigc.rule.Rule;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules on sets find in extracts what they find in whole templates. */
class ExtractTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final Map<String, Set<String>> SIGHTS = sights();

  private static Map<String, Set<String>> sights() {
    Set<SystemRule.Sight> all = new HashSet<>();
    for (Rule<SystemSubject> rule : SystemRules.all()) {
      assertTrue(rule instanceof SystemRule, rule + " does not say what it looks at");
      all.addAll(((SystemRule) rule).looksAt());
    }
    return Extract.byType(all);
  }

  static Stream<Path> sets() throws IOException {
    List<Path> folders = new ArrayList<>(List.of(ROOT.resolve("generated")));
    try (Stream<Path> fixtures =
        Files.list(ROOT.resolve("compiler/src/test/resources/fixtures/lint"))) {
      fixtures.sorted().map(folder -> folder.resolve("bad")).forEach(folders::add);
    }
    return folders.stream();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void rulesFindTheSameInThem(Path folder) throws IOException {
    List<Template> templates = new ArrayList<>();
    List<PlanFile> plans = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(yaml|json)")).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        var document = DocumentParser.parse(new Source(name, Files.readString(file)));
        PlanFile.of(document)
            .ifPresentOrElse(plans::add, () -> templates.add(Template.of(document)));
      }
    }
    List<Diagnostic> inWhole = findings(templates.stream().map(Kept::whole).toList(), plans);
    Extracts extracts = new Extracts(SIGHTS, Integer.MAX_VALUE);
    assertEquals(inWhole, findings(templates.stream().map(extracts::keep).toList(), plans));
    Extracts packed = new Extracts(SIGHTS, 0);
    List<Kept> kept = templates.stream().map(packed::keep).toList();
    assertEquals(inWhole, findings(kept, plans));
    assertEquals(inWhole, findingsOneByOne(kept, plans));
  }

  /** The same where only one template is there as objects at a time. */
  private static List<Diagnostic> findingsOneByOne(List<Kept> kept, List<PlanFile> plans) {
    List<Diagnostic> findings = new ArrayList<>();
    for (SystemSubject set :
        SystemLint.sets(kept, new Plans(plans, Optional.empty()), Optional.empty())) {
      Set<String> files = set.members().stream().map(Member::file).collect(Collectors.toSet());
      List<Kept> own = kept.stream().filter(template -> files.contains(template.name())).toList();
      SystemSubject again = SystemSubject.of(own, set.plan(), Optional.empty(), new OpenMembers(1));
      findings.addAll(SystemLint.run(again, SystemRules.all()));
    }
    return findings;
  }

  private static List<Diagnostic> findings(List<? extends Kept> templates, List<PlanFile> plans) {
    return SystemLint.sets(templates, new Plans(plans, Optional.empty()), Optional.empty()).stream()
        .flatMap(set -> SystemLint.run(set, SystemRules.all()).stream())
        .toList();
  }

  @Test
  void theyHoldWhatOtherStacksCanAskForAndNoMore() {
    Template whole =
        Template.of(
            DocumentParser.parse(
                new Source(
                    "t.yaml",
                    """
                    Parameters:
                      Env: {Type: String, Description: long}
                    Conditions:
                      Live: !Equals [!Ref Env, live]
                    Resources:
                      Vpc:
                        Type: AWS::EC2::VPC
                        Properties: {CidrBlock: 10.0.0.0/16, EnableDnsSupport: true}
                      Queue:
                        Type: AWS::Lambda::LayerVersion
                        Properties: {Description: not asked for by anyone}
                      Task:
                        Type: AWS::ECS::TaskDefinition
                        Properties:
                          Cpu: 256
                          Family: !Join ['-', [a, !ImportValue shared-name]]
                    Outputs:
                      Id: {Value: !GetAtt Queue.Arn, Export: {Name: id}, Description: long}
                      Other: {Value: !Ref Task}
                    """)));
    Template extract = Extract.of(whole, SIGHTS);
    assertEquals(Set.of("Vpc", "Queue", "Task"), extract.resources().keySet());
    assertTrue(extract.resources().get("Vpc").property("CidrBlock").isPresent());
    assertTrue(extract.resources().get("Vpc").property("EnableDnsSupport").isEmpty());
    assertTrue(extract.resources().get("Queue").property("Description").isEmpty());
    assertTrue(extract.resources().get("Task").property("Cpu").isEmpty());
    assertEquals(
        1,
        extract.functions().stream()
            .filter(u -> u.function().name().equals("Fn::ImportValue"))
            .count());
    assertEquals(Set.of("Id", "Other"), extract.outputs().keySet());
    assertTrue(extract.conditions().isEmpty());
    assertEquals(
        whole.resources().get("Vpc").key().location(),
        extract.resources().get("Vpc").key().location());
    assertEquals(Optional.of("  Vpc:"), extract.source().line(6));
    assertFalse(extract.source().text().contains("Vpc"));
  }
}
