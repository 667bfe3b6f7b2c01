package dev.rigc.bench.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts programs at the top of the checkout. */
final class Processes {
  private Processes() {}

  static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).directory(Checkout.ROOT.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    return builder;
  }

  static Process started(List<String> command, Map<String, String> environment) throws IOException {
    Process process = builder(command, environment).start();
    process.getOutputStream().close();
    return process;
  }

  static String must(List<String> command, Map<String, String> environment) throws Exception {
    Process process = started(command, environment);
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("`" + String.join(" ", command) + "` failed: " + output.strip());
    }
    return output;
  }

  static <T> List<T> with(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
