package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script asks the AWS CLI for when an operator wants a shell, a tunnel or logs. */
final class SessionsTest {
  private static final String SERVICE =
      "arn:aws:ecs:us-west-2:123456789012:service/the-cluster/the-service";

  private Path folder;
  private StubbedScript script;

  @BeforeEach
  void compile(@TempDir Path folder) throws IOException {
    this.folder = folder;
    script = new StubbedScript(folder, SampleRiglet.twig(), StubbedScript.NOTHING_THERE);
    Path plugin = Files.writeString(folder.resolve("session-manager-plugin"), "#!/bin/sh\n");
    assertTrue(plugin.toFile().setExecutable(true));
  }

  private void answers(String... cases) throws IOException {
    script.answer(
        "case \"$*\" in\n*get-caller-identity*) echo 123456789012 ;;\n"
            + String.join("\n", cases)
            + "\nesac");
  }

  private Result run(String... words) throws Exception {
    String path = folder + ":" + System.getenv("PATH");
    return script.run(
        Map.of("PATH", path), Stream.concat(Stream.of("./deploy.sh"), Stream.of(words)).toList());
  }

  private String lastCall() throws IOException {
    List<String> calls = script.calls();
    return calls.get(calls.size() - 1).replace(" --region us-west-2", "");
  }

  @Test
  void aShellIsOnARunningHostOfTheEnvironment() throws Exception {
    answers("*describe-instances*) printf 'i-0a\\ni-0b\\n' ;;");

    Result one = run("shell-host", "ENV=staging");
    assertEquals("ssm start-session --target i-0a", lastCall());
    assertTrue(one.output().contains("2 hosts are running (i-0a i-0b)"), one.output());
    assertTrue(
        script.calls().toString().contains("Values=buildit-twig-staging-compute-ecs"),
        script.calls()::toString);

    run("shell-host", "ENV=staging", "INSTANCE=i-0b");
    assertEquals("ssm start-session --target i-0b", lastCall());

    Result other = run("shell-host", "ENV=staging", "INSTANCE=i-0c");
    assertNotEquals(0, other.status());
    assertTrue(other.output().contains("must be one of its running hosts"), other.output());
  }

  @Test
  void aTunnelForwardsThePortOfTheDatabase() throws Exception {
    answers("*describe-instances*) echo i-0d ;;");

    run("tunnel-db", "ENV=production", "PORT=15984");

    assertEquals(
        "ssm start-session --target i-0d --document-name AWS-StartPortForwardingSession"
            + " --parameters portNumber=5984,localPortNumber=15984",
        lastCall());
    assertTrue(run("tunnel-db", "ENV=production", "PORT=70000").output().contains("1 to 65535"));
  }

  /** The cluster's hosts are in the security group that the database lets in. */
  @Test
  void aTunnelToAuroraLeadsThroughAHostOfTheCluster() throws Exception {
    String riglet = SampleRiglet.SMALL + "database: { engine: aurora-mysql }\n";
    script = new StubbedScript(folder, riglet, StubbedScript.NOTHING_THERE);
    answers(
        "*describe-instances*) echo i-0c ;;",
        "*DatabaseEndpoint*) echo one.cluster-abc.us-west-2.rds.amazonaws.com ;;");

    Result opened = run("tunnel-db", "ENV=production", "PORT=13306");

    assertEquals(
        "ssm start-session --target i-0c --document-name"
            + " AWS-StartPortForwardingSessionToRemoteHost --parameters"
            + " host=one.cluster-abc.us-west-2.rds.amazonaws.com,portNumber=3306,localPortNumber=13306",
        lastCall());
    assertTrue(
        script.calls().toString().contains("Values=o-1-p-2-production-compute-ecs"),
        opened.output());
  }

  @Test
  void withoutADatabaseThereIsNoTunnel() throws Exception {
    String riglet = SampleRiglet.SMALL + "database: { engine: none }\n";
    script = new StubbedScript(folder, riglet, StubbedScript.NOTHING_THERE);
    Result refused = run("tunnel-db", "ENV=production");
    assertNotEquals(0, refused.status());
    assertTrue(refused.output().contains("production has no database"), refused.output());
  }

  @Test
  void aCommandRunsInATaskOfTheApplication() throws Exception {
    answers(
        "*'--logical-resource-id Service'*) echo '" + SERVICE + "' ;;",
        "*describe-services*) echo True ;;",
        "*list-tasks*) echo arn:aws:ecs:us-west-2:123456789012:task/the-cluster/1 ;;");

    run("exec-app", "ENV=staging", "APP=twig", "COMMAND=ls '$HOME'; id");

    assertEquals(
        "ecs execute-command --cluster the-cluster --task"
            + " arn:aws:ecs:us-west-2:123456789012:task/the-cluster/1 --container twig"
            + " --interactive --command ls '$HOME'; id",
        lastCall());
  }

  @Test
  void whereCommandsAreOffItSaysWhatTurnsThemOn() throws Exception {
    answers(
        "*'--logical-resource-id Service'*) echo '" + SERVICE + "' ;;",
        "*describe-services*) echo False ;;");

    Result refused = run("exec-app", "ENV=staging", "APP=twig");

    assertNotEquals(0, refused.status());
    assertTrue(refused.output().contains("Set `exec: true` for twig"), refused.output());
  }

  @Test
  void logsAreThoseOfTheApplicationsStack() throws Exception {
    run("logs", "ENV=staging", "APP=twig", "SINCE=2d", "FILTER=\"a b\" $(id)");

    assertEquals(
        "logs tail buildit-twig-staging-app-twig-master --since 2d --filter-pattern \"a b\" $(id)",
        lastCall());
  }

  @Test
  void withoutThePluginItSaysWhereToGetIt() throws Exception {
    answers("*describe-instances*) echo i-0d ;;");
    Path bin = Tools.alone(List.of("bash", "mktemp", "rm", "date", "cat"));

    Result refused =
        script.run(
            Map.of("PATH", bin.toString()),
            List.of("/bin/bash", "./deploy.sh", "shell-db", "ENV=production"));

    assertTrue(refused.output().contains("plugin is not installed"), refused.output());
  }

  @Test
  void aBastionIsOpenToWhatWasSaidOnly() throws Exception {
    for (String cidr : List.of("", "0.0.0.0", "10.0.0.256/32", "10.0.0.1/33", "::/0", "x;id/32")) {
      Result refused = run("create-bastion", "ENV=staging", "CIDR=" + cidr);
      assertTrue(refused.output().contains("must be the block of addresses"), refused.output());
    }
    Result open = run("create-bastion", "ENV=staging", "CIDR=0.0.0.0/0");
    assertTrue(open.output().contains("to the whole internet"), open.output());
    assertTrue(script.calls().stream().noneMatch(call -> call.contains("change-set")));
  }
}
