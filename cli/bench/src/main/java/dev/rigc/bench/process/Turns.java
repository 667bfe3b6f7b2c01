package dev.rigc.bench.process;

import dev.rigc.bench.process.Result.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Runs programs in turns, so that whatever else the machine does hits all of them alike: trust the
 * ratios.
 */
final class Turns {
  private Turns() {}

  /** Runs the programs in turns, after one round that does not count. */
  static Map<Program, Result> measure(List<Program> programs, int rounds) throws Exception {
    Map<Program, List<Sample>> samples = new LinkedHashMap<>();
    programs.forEach(program -> samples.put(program, new ArrayList<>()));
    for (int round = -1; round < rounds; round++) {
      System.err.printf("\rround %d of %d ", round + 1, rounds);
      for (Program program : programs) {
        if (round < 0 || round % program.every() == 0) {
          Sample sample = time(program);
          if (round >= 0) {
            samples.get(program).add(sample);
          }
        }
      }
    }
    System.err.print("\r                    \r");
    Map<Program, Result> results = new LinkedHashMap<>();
    samples.forEach((program, all) -> results.put(program, new Result(all)));
    return results;
  }

  /** bash's own clock: it counts to the millisecond, and the processor time of all children. */
  private static Sample time(Program program) throws Exception {
    List<String> command =
        Processes.with(
            List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null 2>&1 </dev/null",
                "bash"),
            program.command());
    Process process = Processes.started(command, program.environment());
    String[] times = new String(process.getInputStream().readAllBytes()).strip().split(" ");
    if (process.waitFor() > 1 || times.length != 3) {
      throw new IOException(
          "`" + String.join(" ", program.command()) + "` ended with " + process.exitValue());
    }
    return new Sample(
        Double.parseDouble(times[0]), Double.parseDouble(times[1]) + Double.parseDouble(times[2]));
  }

  /**
   * The most memory that a process of the program had at once; its runs are not among the timed.
   */
  static String peak(Program program) {
    long most = 0;
    try {
      for (int i = 0; i < (program.every() == 1 ? 3 : 1); i++) {
        ProcessBuilder builder = Processes.builder(program.command(), program.environment());
        Process process =
            builder
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        while (process.isAlive()) {
          most = Math.max(most, highWater(process.pid()));
          for (ProcessHandle child : process.descendants().toList()) {
            most = Math.max(most, highWater(child.pid()));
          }
          Thread.sleep(2);
        }
      }
    } catch (IOException | InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
    return most == 0 ? "?" : "" + most / 1024;
  }

  /** In KiB; 0 where there is no /proc, or when the process has ended. */
  private static long highWater(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      OptionalLong found =
          lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst();
      return found.orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }
}
