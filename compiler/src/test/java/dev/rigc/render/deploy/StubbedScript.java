package dev.rigc.render.deploy;

import dev.rigc.load.LoadOptions;
import dev.rigc.load.RigletLoader;
import dev.rigc.plan.Planner;
import dev.rigc.plan.StackPlan;
import dev.rigc.render.Rendered;
import dev.rigc.render.Renderer;
import dev.rigc.stack.StackKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A compiled riglet whose script runs with a few lines of shell in place of the AWS CLI, for what
 * the script does before and after it asks AWS: at once, and with any answer.
 */
final class StubbedScript {
  /** No stack is there, and the account is the right one. */
  static final String NOTHING_THERE =
      "case \"$*\" in *get-caller-identity*) echo 123456789012 ;; esac";

  private final Path out;
  private final Path stub;
  private final Path calls;
  private final String script;
  private final StackPlan plan;

  StubbedScript(Path folder, String yaml, String stub) throws IOException {
    this.out = Files.createDirectories(folder.resolve("out"));
    this.stub = folder.resolve("stub");
    this.calls = folder.resolve("calls");
    answer(stub);
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    this.plan =
        Planner.plan(
            RigletLoader.load("riglet.yaml", bytes, LoadOptions.NONE)
                .value()
                .orElseThrow()
                .riglet(),
            StackKinds.all());
    Rendered rendered = new Renderer("1.0.0").render(plan);
    rendered.stacks().forEach(stack -> write(stack.stack().file(), stack.template()));
    rendered.pipelineFiles().forEach(this::write);
    DeployFiles files = DeployFiles.of(rendered);
    this.script = files.script();
    write("deploy.sh", script);
    write("Makefile", files.makefile());
    write("riglet.json", rendered.planJson(List.of()));
    if (!out.resolve("deploy.sh").toFile().setExecutable(true)) {
      throw new IOException("deploy.sh cannot be made executable.");
    }
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(out.resolve(file).getParent());
      Files.writeString(out.resolve(file), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** From now on the AWS CLI is these lines of shell. */
  void answer(String lines) throws IOException {
    Files.writeString(
        stub, "#!/bin/bash -p\nprintf '%s\\n' \"$*\" >>'" + calls + "'\n" + lines + "\n");
    if (!stub.toFile().setExecutable(true)) {
      throw new IOException(stub + " cannot be made executable.");
    }
  }

  Path out() {
    return out;
  }

  String script() {
    return script;
  }

  StackPlan plan() {
    return plan;
  }

  /** The arguments of the calls so far. */
  List<String> calls() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** Starts a command in the output folder, with these variables beside a small environment. */
  Process start(Map<String, String> environment, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(out.toFile());
    builder.redirectErrorStream(true);
    String path = builder.environment().get("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("AWS", stub.toString());
    builder.environment().put("POLL_SECONDS", "0");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  Operator.Result run(Map<String, String> environment, List<String> command) throws Exception {
    Process process = start(environment, command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("It hangs: " + command);
    }
    return new Operator.Result(process.exitValue(), output);
  }

  Operator.Result run(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("./deploy.sh"));
    command.addAll(List.of(words));
    return run(Map.of(), command);
  }

  Operator.Result make(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("make", "-s"));
    command.addAll(List.of(words));
    return run(Map.of(), command);
  }
}
