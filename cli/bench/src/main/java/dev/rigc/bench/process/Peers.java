package dev.rigc.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What others have that does the same, in node. */
final class Peers {
  static final String AWS_ONE = "AWS's validator, the same template";
  static final String AWS_ALL = "AWS's validator, the same templates";
  static final String CDK = "`cdk synth` of an equivalent app";

  private Peers() {}

  /**
   * What runs in node, from npm as the lock file pins it; nothing, said aloud, if npm is missing.
   */
  static List<Program> programs(Path one, Path folder) throws Exception {
    Path node = Checkout.WORK.resolve("node");
    Files.createDirectories(node);
    List<Path> files =
        new ArrayList<>(List.of(Checkout.ROOT.resolve("compiler/src/test/node/validate.js")));
    try (Stream<Path> own = Files.list(Checkout.BENCH.resolve("node"))) {
      own.filter(Files::isRegularFile).forEach(files::add);
    }
    for (Path file : files) {
      Files.copy(file, node.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    String version;
    try {
      installOnce(node);
      version = "node " + Processes.must(List.of("node", "--version"), Map.of()).strip();
    } catch (IOException missing) {
      System.out.println(
          "AWS's validator and cdk were not measured: " + missing.getMessage() + "\n");
      return List.of();
    }
    List<String> validate =
        List.of(
            "node",
            node.resolve("validate.js").toString(),
            "./node_modules/aws-cdk-lib/node_modules/@aws/cloudformation-validate");
    String cdk = node.resolve("node_modules/aws-cdk/bin/cdk").toString();
    List<String> synth =
        List.of(
            "node",
            cdk,
            "synth",
            "--quiet",
            "--no-notices",
            "--no-lookups",
            "--no-version-reporting",
            "--app",
            "node " + node.resolve("app.js"),
            "--output",
            Checkout.WORK.resolve("made/cdk").toString());
    Map<String, String> quiet = Map.of("CDK_DISABLE_CLI_TELEMETRY", "true");
    return List.of(
        new Program(AWS_ONE, version, Processes.with(validate, regions(List.of(one))), Map.of(), 2),
        new Program(
            AWS_ALL,
            version,
            Processes.with(validate, regions(Checkout.yaml(folder))),
            Map.of(),
            2),
        new Program(CDK, version, synth, quiet, 4));
  }

  private static void installOnce(Path node) throws Exception {
    Path lock = node.resolve("package-lock.json");
    Path installed = node.resolve("installed-package-lock.json");
    if (!Files.exists(installed) || Files.mismatch(installed, lock) != -1) {
      Processes.must(List.of("npm", "ci", "--no-progress", "--prefix", node.toString()), Map.of());
      Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> regions(List<Path> files) {
    return files.stream().flatMap(file -> Stream.of("us-west-2", file.toString())).toList();
  }
}
