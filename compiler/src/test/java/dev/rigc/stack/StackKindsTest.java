package dev.rigc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.spec.fact.NameLimit;
import dev.rigc.model.Riglet;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.value.DomainName;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Planner;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackSite;
import dev.rigc.render.RenderedStack;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StackKindsTest {
  /** Properties that name something which rigc makes, for any type of resource. */
  private static final Set<String> NAMES =
      Set.of(
          "BucketName", "FunctionName", "LogGroupName", "RepositoryName", "RoleName", "TopicName");

  /** Types whose property {@code Name} is the name of what they make. */
  private static final Set<String> NAMED =
      Set.of(
          "AWS::CodeBuild::Project",
          "AWS::CodeBuild::ReportGroup",
          "AWS::CodePipeline::Pipeline",
          "AWS::Events::Rule",
          "AWS::Route53::RecordSet");

  static List<String> samples() {
    return SampleRiglets.names();
  }

  @Test
  void noTwoKindsShareAWord() {
    for (Function<StackKind, String> word :
        List.<Function<StackKind, String>>of(StackKind::name, StackKind::key, StackKind::command)) {
      List<String> words = StackKinds.all().stream().map(word).toList();
      assertEquals(words.size(), new HashSet<>(words).size(), words::toString);
      assertTrue(words.stream().noneMatch(Set.of("riglet", "environment")::contains));
    }
  }

  @Test
  void everyFolderOfTemplatesBelongsToAKind() throws IOException {
    Set<String> folders;
    try (Stream<Path> found = Files.list(SampleRiglets.ROOT.resolve("templates-src"))) {
      folders =
          found
              .filter(folder -> Files.exists(folder.resolve("template.yaml.ftl")))
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertEquals(
        StackKinds.all().stream()
            .map(StackKind::key)
            .collect(Collectors.toCollection(TreeSet::new)),
        folders);
  }

  /** The script looks for the bucket in the outputs of the first stack. */
  @ParameterizedTest
  @MethodSource("samples")
  void theFirstStackHasTheArtifactBucket(String sample) {
    Stack first = Planner.plan(SampleRiglets.riglet(sample), StackKinds.all()).stacks().get(0);
    assertEquals(first.name().export("ArtifactBucket"), first.exports().get(0).name());
  }

  /**
   * Where the name of a stack fits into its limit, the names of its exports must fit into theirs.
   */
  @ParameterizedTest
  @MethodSource("samples")
  void anExportIsNeverTooLongByItself(String sample) {
    int most = maximum(NameKind.EXPORT) - maximum(NameKind.STACK) - "--".length();
    for (StackSite site : sites(sample)) {
      for (String output : site.kind().exports(site)) {
        assertTrue(output.length() <= most, () -> site + " exports " + output);
        assertTrue(
            NameKind.EXPORT.alphabet().matcher(output).matches(),
            () -> site + " exports " + output);
      }
    }
  }

  private static int maximum(NameKind kind) {
    return NameLimit.named(kind.words()).maximum();
  }

  /**
   * A name that no rule measures may be too long or malformed in some riglet. The hosts of the
   * private zone are shorter than the bucket of the same environment.
   */
  @ParameterizedTest
  @MethodSource("samples")
  void everyNameThatATemplateGivesIsMeasured(String sample) {
    Set<String> measured =
        sites(sample).stream()
            .flatMap(site -> site.kind().names(site).stream())
            .map(SiteName::name)
            .map(name -> name.value())
            .collect(Collectors.toCollection(HashSet::new));
    measured.addAll(furtherHosts(sample));
    int looked = 0;
    for (RenderedStack stack : SampleRiglets.rendered(sample).stacks()) {
      assertTrue(measured.contains(stack.stack().name().value()), stack.stack().file());
      for (String name : names(stack)) {
        looked++;
        assertTrue(measured.contains(name), () -> stack.stack().file() + " names " + name);
      }
    }
    assertTrue(looked > 5, "only " + looked + " names were looked at");
  }

  /** Names that the riglet gives whole; their type checks them. */
  private static List<String> furtherHosts(String sample) {
    Riglet riglet = SampleRiglets.riglet(sample);
    return riglet.applications().stream()
        .flatMap(
            application ->
                riglet.environments().stream()
                    .flatMap(env -> application.requireWorkload().hosts(env.name()).stream()))
        .map(DomainName::value)
        .toList();
  }

  private static List<StackSite> sites(String sample) {
    Riglet riglet = SampleRiglets.riglet(sample);
    return Planner.sites(riglet, StackKinds.all());
  }

  private static List<String> names(RenderedStack stack) {
    MappingNode template = (MappingNode) stack.parsed().root().orElseThrow();
    return template.mapping("Resources").orElseThrow().entries().stream()
        .map(entry -> (MappingNode) entry.value())
        .flatMap(StackKindsTest::names)
        .filter(name -> !name.endsWith(".internal"))
        .toList();
  }

  private static Stream<String> names(MappingNode resource) {
    boolean isNamed = NAMED.contains(resource.scalar("Type").orElseThrow().text());
    return resource.mapping("Properties").stream()
        .flatMap(properties -> properties.entries().stream())
        .filter(entry -> NAMES.contains(entry.name()) || (isNamed && entry.name().equals("Name")))
        .flatMap(entry -> text(entry.value()).stream());
  }

  /** A reference to another resource is not a name of its own. */
  private static Optional<String> text(Node value) {
    return value instanceof ScalarNode scalar
            && (scalar.tag().isEmpty() || scalar.tag().equals(Optional.of("!Sub")))
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
