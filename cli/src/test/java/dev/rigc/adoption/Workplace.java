package dev.rigc.adoption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder in which commands are run.
 *
 * @param folder where they run
 * @param environment what they see besides the environment of the test
 */
record Workplace(Path folder, Map<String, String> environment) {
  /** The repository under test. */
  static final Path ROOT =
      Path.of(System.getProperty("rigc.root", "..")).toAbsolutePath().normalize();

  static final String CLEAN =
      "Resources: {Topic: {Type: 'AWS::SNS::Topic', Properties: {KmsMasterKeyId: alias/aws/sns}}}\n";
  static final String FAULTY = "Resources: {Topic: {Type: 'AWS::SNS::Topik'}}\n";

  /** A command's end, with standard output and standard error as one. */
  record Result(int exitCode, String output) {}

  Workplace with(String variable, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(variable, value);
    return new Workplace(folder, more);
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Runs a script as a build server does: it ends at the first command that fails. */
  Result bash(String script) throws Exception {
    return run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script);
  }

  Result run(String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** Commits everything in the folder as a repository of its own, under a tag. */
  void commit(String tag) throws Exception {
    String script =
        """
        git init -q -b main
        git config user.name Somebody
        git config user.email somebody@example.org
        git add -A
        git commit -q -m "$0"
        git tag "$0"
        """;
    Result result = run("bash", "-e", "-c", script, tag);
    if (result.exitCode() != 0) {
      throw new AssertionError(result.output());
    }
  }

  /** The code block after {@code <!-- sample: name -->}, in whichever page has it. */
  static String sample(String name) throws IOException {
    for (String page : List.of("README.md", ".ci/README.md", "templates-src/README.md")) {
      String text = Files.readString(ROOT.resolve(page));
      int mark = text.indexOf("<!-- sample: " + name + " -->");
      if (mark >= 0) {
        int begin = text.indexOf('\n', text.indexOf("```", mark)) + 1;
        return text.substring(begin, text.indexOf("```", begin));
      }
    }
    throw new AssertionError("no page has the sample " + name);
  }
}
