package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No word of a command is lost: what means nothing is refused before anything is done. */
final class ScriptWordsTest {
  private StubbedScript script;

  @BeforeEach
  void compile(@TempDir Path folder) throws IOException {
    script = new StubbedScript(folder, SampleRiglet.twig(), StubbedScript.NOTHING_THERE);
  }

  @Test
  void aWordThatMeansNothingIsRefusedWithWhatWasPerhapsMeant() throws Exception {
    refused("There is no setting ENVIRONMENT; did you mean ENV?", "status-app", "ENVIRONMENT=x");
    refused("There is no setting env; did you mean ENV?", "status-app", "env=staging");
    refused("There is no setting REGIO; did you mean REGION?", "status-riglet", "REGIO=x");
    refused("There is no setting QUX, nothing was done.", "status-riglet", "QUX=x");
    refused("`staging` is not of the form NAME=value", "status-environment", "staging");
  }

  @Test
  void aBranchIsNotChosenByAWord() throws Exception {
    refused(
        "There is no setting REPO_BRANCH, nothing was done. The branch is part of riglet.yaml",
        "delete-app",
        "ENV=staging",
        "APP=twig",
        "REPO_BRANCH=other",
        "YES=1");
  }

  @Test
  void aSettingThatTheCommandDoesNotUseIsRefused() throws Exception {
    refused("`delete-deps` does not use ENV", "delete-deps", "ENV=staging", "YES=1");
    refused("`update-riglet` does not use APP", "update-riglet", "APP=twig");
    refused("`create-build` does not use TAG", "create-build", "APP=twig", "TAG=x");
    refused("`status-riglet` does not use YES", "status-riglet", "YES=1");
  }

  @Test
  void twoNamesOfOneApplicationMustAgreeAndOneOfTheEnvironmentGivesWay() throws Exception {
    refused(
        "name two applications: twig and twig-api", "status-build", "APP=twig", "REPO=twig-api");
    refused("ENV is given twice", "status-environment", "ENV=staging", "ENV=integration");
    Result named =
        script.run(Map.of("APP", "twig"), List.of("make", "-s", "status-build", "REPO=twig-api"));
    assertTrue(named.output().contains("buildit-twig-build-twig-api-master"), named.output());
    assertFalse(named.output().contains("buildit-twig-build-twig-master"), named.output());
  }

  @Test
  void whatTheEnvironmentHoldsForOthersIsLeftAlone() throws Exception {
    Map<String, String> ambient = Map.of("FOO", "x", "BRANCH", "y", "MAKEFLAGS", " -- VERSION=3");
    Result direct = script.run(ambient, List.of("./deploy.sh", "status-riglet"));
    assertEquals(0, direct.status(), direct.output());
    Result made = script.run(Map.of("FOO", "x"), List.of("make", "-s", "-j2", "status-riglet"));
    assertEquals(0, made.status(), made.output());
  }

  /** By a rule of its own make would copy deploy.sh to a file {@code deploy}, and succeed. */
  @Test
  void makeHasNoRulesOfItsOwn() throws Exception {
    Result deploy = script.make("deploy");
    assertNotEquals(0, deploy.status());
    assertTrue(deploy.output().contains("There is no command `deploy`"), deploy.output());
    assertFalse(Files.exists(script.out().resolve("deploy")));
  }

  @Test
  void namesAndValuesOfMakeStayData() throws Exception {
    Path marker = script.out().resolve("made");
    Result name = script.make("status-riglet", "a.b=1");
    assertNotEquals(0, name.status());
    assertTrue(name.output().contains("There is no setting a.b"), name.output());
    Result goal = script.make("a;: >made;b'c");
    assertTrue(goal.output().contains("There is no command `a;: >made;b'c`"), goal.output());
    Result value = script.make("status-environment", "ENV=x'; : >made; '");
    assertTrue(value.output().contains("must name an environment"), value.output());
    assertFalse(Files.exists(marker));
  }

  /** Through make and without it; AWS is asked nothing. */
  private void refused(String message, String... words) throws Exception {
    Result direct = script.run(words);
    assertEquals(1, direct.status(), direct.output());
    assertTrue(direct.output().contains(message), direct.output());
    if (List.of(words).stream().skip(1).allMatch(word -> word.contains("="))
        && !message.contains("given twice")) {
      Result made = script.make(words);
      assertEquals(2, made.status(), made.output());
      assertTrue(made.output().contains(message), made.output());
    }
    assertEquals(List.of(), script.calls());
  }
}
