package dev.rigc.render.deploy;

import static java.util.stream.Collectors.joining;

import dev.rigc.api.Compilation;
import dev.rigc.api.RigletCompiler;
import dev.rigc.diagnostic.Checked;
import dev.rigc.emit.OutputFile;
import dev.rigc.emit.OutputPath;
import dev.rigc.load.LoadOptions;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.load.RigletLoader;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.pipeline.GitBranch;
import dev.rigc.model.stack.Stack;
import dev.rigc.plan.Planner;
import dev.rigc.plan.Previews;
import dev.rigc.plan.StackPlan;
import dev.rigc.render.Rendered;
import dev.rigc.render.RenderedStack;
import dev.rigc.render.Renderer;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import dev.rigc.stack.StackKinds;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Someone with a compiled riglet, the AWS CLI, make and no other program than the script may use.
 * Every call of the AWS CLI goes through a wrapper that writes down the arguments of the process.
 */
final class Operator {
  /** All programs that a command finds, beside the AWS CLI: bash and some of coreutils. */
  private static final List<String> TOOLS =
      List.of("bash", "cat", "date", "mktemp", "rm", "sha256sum", "sleep");

  private final Path out;
  private final Path arguments;
  private final Path wrapper;
  private final Path bin;
  private final AwsEndpoint endpoint;
  private List<String> tools = TOOLS;
  private Rendered rendered;
  private StackPlan plan;
  private String input = "";

  /** What a command printed, both streams together, and its exit status. */
  record Result(int status, String output) {}

  /** Calls an AWS CLI that is loaded once for all tests. */
  Operator(Path folder, String riglet, AwsEndpoint endpoint) throws IOException {
    this(folder, riglet, endpoint, AwsCli.loadedOnce());
  }

  /** Calls the AWS CLI with these words. */
  Operator(Path folder, String riglet, AwsEndpoint endpoint, List<String> aws) throws IOException {
    this.out = folder.resolve("out");
    this.arguments = folder.resolve("arguments");
    this.wrapper = folder.resolve("recorded aws");
    this.bin = Files.createDirectories(folder.resolve("bin"));
    this.endpoint = endpoint;
    this.rendered = compile(riglet);
    this.plan = rendered.plan();
    String words = aws.stream().map(Operator::quoted).collect(joining("' '"));
    Files.writeString(
        wrapper,
        "#!/bin/sh\nprintf '%%s\\n' \"$*\" >>'%s'\nexec '%s' \"$@\"\n"
            .formatted(quoted(arguments), words));
    if (!wrapper.toFile().setExecutable(true)) {
      throw new IOException(wrapper + " cannot be made executable.");
    }
  }

  private static String quoted(Path path) {
    return quoted(path.toString());
  }

  private static String quoted(String word) {
    return word.replace("'", "'\\''");
  }

  /** Compiles a riglet into the output folder, over what is there. */
  Rendered compile(String riglet) throws IOException {
    return write(render(load(riglet)));
  }

  /** Compiles a preview of a branch into the output folder, over what is there. */
  void compilePreview(String riglet, String application, String branch) throws IOException {
    Riglet whole = load(riglet);
    Application previewed =
        whole.applications().stream()
            .filter(app -> app.name().value().equals(application))
            .findFirst()
            .orElseThrow();
    write(render(Previews.riglet(whole, previewed, new GitBranch(branch))).ofApplications());
  }

  /** Compiles as the command does, checked and with overrides and addons, over what is there. */
  StackPlan compileWhole(String riglet, List<Source> addons) throws IOException {
    Checked<Compilation> compiled =
        new RigletCompiler()
            .compile(
                DocumentParser.parse(new Source("riglet.yaml", riglet)),
                LoadOptions.NONE.withAddons(addons));
    if (compiled.hasErrors()) {
      throw new IllegalArgumentException(compiled.diagnostics().toString());
    }
    plan = compiled.value().orElseThrow().plan();
    for (Map.Entry<OutputPath, OutputFile> file :
        compiled.value().orElseThrow().output().files().entrySet()) {
      Path path = out.resolve(file.getKey().value());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().bytes());
    }
    return plan;
  }

  private static Riglet load(String riglet) {
    byte[] bytes = riglet.getBytes(StandardCharsets.UTF_8);
    Checked<LoadedRiglet> loaded = RigletLoader.load("riglet.yaml", bytes, LoadOptions.NONE);
    if (loaded.hasErrors()) {
      throw new IllegalArgumentException(loaded.diagnostics().toString());
    }
    return loaded.value().orElseThrow().riglet();
  }

  private static Rendered render(Riglet riglet) {
    return new Renderer("1.0.0").render(Planner.plan(riglet, StackKinds.all()));
  }

  private Rendered write(Rendered made) throws IOException {
    rendered = made;
    plan = rendered.plan();
    for (RenderedStack stack : rendered.stacks()) {
      Path file = out.resolve(stack.stack().file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, stack.template());
    }
    for (Map.Entry<String, String> file : rendered.pipelineFiles().entrySet()) {
      Files.writeString(out.resolve(file.getKey()), file.getValue());
    }
    DeployFiles files = DeployFiles.of(rendered);
    Files.writeString(out.resolve("deploy.sh"), files.script());
    Files.writeString(out.resolve("Makefile"), files.makefile());
    Files.writeString(out.resolve("riglet.json"), rendered.planJson(List.of()));
    return rendered;
  }

  StackPlan plan() {
    return plan;
  }

  /** A file of the output folder. */
  String file(String name) throws IOException {
    return Files.readString(out.resolve(name));
  }

  /** The template of a stack of the plan. */
  String template(Stack stack) {
    return rendered.stacks().stream()
        .filter(one -> one.stack().equals(stack))
        .findFirst()
        .orElseThrow()
        .template();
  }

  Path out() {
    return out;
  }

  /** Takes a program away from what a command finds. */
  void take(String tool) {
    tools = tools.stream().filter(one -> !one.equals(tool)).toList();
  }

  /** A further program that a command finds, as a script of bash. */
  Path give(String name, String lines) throws IOException {
    Path program = Files.writeString(bin.resolve(name), "#!/bin/bash\n" + lines + "\n");
    if (!program.toFile().setExecutable(true)) {
      throw new IOException(program + " cannot be made executable.");
    }
    return program;
  }

  /** What the next command reads from its standard input. */
  Operator typing(String text) {
    input = text;
    return this;
  }

  /** Runs make in the output folder with these words. */
  Result make(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Tools.require("make").toString()));
    command.addAll(List.of(words));
    return run(command);
  }

  /** Runs a command in the output folder. */
  Result run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(out.toFile());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().remove("MAKEFLAGS");
    builder.environment().put("PATH", bin + ":" + Tools.alone(tools));
    builder.environment().put("AWS", wrapper.toString());
    builder.environment().put("AWS_ENDPOINT", endpoint.url());
    builder.environment().put("AWS_ACCESS_KEY_ID", "AKIATESTTESTTESTTEST");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "test-secret-access-key");
    builder.environment().put("AWS_SESSION_TOKEN", "test-session-token");
    builder.environment().put("AWS_CONFIG_FILE", "/dev/null");
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("AWS_MAX_ATTEMPTS", "1");
    builder.environment().put("POLL_SECONDS", "0");
    Process process = builder.start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    input = "";
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("It hangs: " + command);
    }
    return new Result(process.exitValue(), output);
  }

  /** The arguments of every call of the AWS CLI so far, one call on a line. */
  String recordedArguments() throws IOException {
    return Files.exists(arguments) ? Files.readString(arguments) : "";
  }
}
