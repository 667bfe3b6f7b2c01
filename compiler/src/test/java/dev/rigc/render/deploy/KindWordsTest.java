package dev.rigc.render.deploy;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.model.Riglet;
import dev.rigc.plan.PipelineRole;
import dev.rigc.plan.Planner;
import dev.rigc.plan.Scope;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.ToyKind;
import dev.rigc.render.Rendered;
import dev.rigc.render.RenderedStack;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KindWordsTest {
  private static final Riglet TWIG = SampleRiglets.riglet("twig");
  private static final StackKind RUN =
      new ToyKind("run", Scope.DEPLOYMENT).as(PipelineRole.DEPLOYED);
  private static final List<StackKind> KINDS =
      List.of(
          RUN,
          new ToyKind("pipe", Scope.APPLICATION).as(PipelineRole.PIPELINE),
          new ToyKind("net", Scope.ENVIRONMENT),
          new ToyKind("ground", Scope.RIGLET),
          new ToyKind("jump", Scope.ENVIRONMENT));

  @Test
  void theScriptAndTheMakefileHaveTheWordsOfTheKindsThatThereAre() {
    DeployFiles files = files(KINDS);
    assertTrue(files.makefile().contains("PARTS := riglet environment ground net jump pipe run\n"));
    for (String line :
        List.of(
            "    net | jump | environment) require_environment ;;",
            "    run) require_environment && require_application ;;",
            "    riglet | ground) ;;",
            "    ground) [[ $layer == ground-key ]] ;;",
            "    run) [[ $layer == run-key && $environment == \"$ENV\" && $application == \"$APP\" ]] ;;",
            "    jump-key) what=jump ;;",
            "    *-environment/ENV | *-net/ENV | *-jump/ENV | *-run/ENV) ;;",
            "    *-pipe/APP | *-pipe/REPO | *-run/APP | *-run/REPO) ;;",
            "    create-run/TAG | update-run/TAG | preview-run/TAG) ;;",
            "  net, jump, environment ENV=…")) {
      assertTrue(files.script().contains("\n" + line + "\n"), line);
    }
  }

  @Test
  void nothingOfTheScriptKnowsAKindByName() {
    DeployFiles files = files(KINDS);
    String code =
        files.script().lines().filter(line -> !line.startsWith("#")).collect(joining("\n"));
    for (String word :
        List.of(
            "foundation",
            "compute",
            "compute-ecs",
            "db",
            "db-couch",
            "create-app",
            "== app",
            "== build")) {
      assertFalse(Pattern.compile("(?<![\\w-])" + word + "(?![\\w-])").matcher(code).find(), word);
      assertFalse(files.makefile().contains(word + " "), word);
    }
  }

  @Test
  void aPlaceholderWithoutWordsIsRefused() {
    KindWords words = new KindWords(KINDS);
    assertEquals("ground, \"$@\" ${A[@]} @A@", words.fill("@parts-of-riglet@, \"$@\" ${A[@]} @A@"));
    assertThrows(IllegalStateException.class, () -> words.fill("@parts-of-world@"));
  }

  @Test
  void theScriptKnowsOneKindThatPipelinesDeploy() {
    List<StackKind> more = new ArrayList<>(KINDS);
    more.add(new ToyKind("jog", Scope.DEPLOYMENT).as(PipelineRole.DEPLOYED));
    assertThrows(IllegalStateException.class, () -> new KindWords(more));
    assertThrows(IllegalStateException.class, () -> new KindWords(List.of(RUN)));
  }

  @Test
  void onlyAStackOfAnotherRegionSaysWhereItIs() {
    List<StackKind> more = new ArrayList<>(KINDS);
    more.add(new ToyKind("far", Scope.RIGLET).in("us-east-1"));
    assertEquals(
        List.of("  stack 'buildit-twig-far-key' 'far-key.yaml' 'far-key' '' '' '0'"),
        Pattern.compile("(.*)\n    in_region 'us-east-1'\n")
            .matcher(files(more).script())
            .results()
            .map(found -> found.group(1))
            .toList());
    assertFalse(files(KINDS).script().contains("    in_region "));
  }

  private static DeployFiles files(List<StackKind> kinds) {
    StackPlan plan = Planner.plan(TWIG, kinds);
    List<RenderedStack> stacks =
        plan.stacks().stream()
            .map(
                stack ->
                    new RenderedStack(
                        stack, "{}\n", DocumentParser.parse(new Source(stack.file(), "{}\n"))))
            .toList();
    return DeployFiles.of(new Rendered(plan, "1.0.0", stacks, List.of()));
  }
}
