package dev.rigc.bench.process;

import java.util.List;

/**
 * What one program took.
 *
 * @param samples its runs, at least one
 */
record Result(List<Sample> samples) {
  /**
   * One run.
   *
   * @param wall seconds that it took
   * @param cpu seconds of processor time, those of its children included
   */
  record Sample(double wall, double cpu) {}

  double wall() {
    return median(samples.stream().map(Sample::wall).sorted().toList());
  }

  double cpu() {
    return median(samples.stream().map(Sample::cpu).sorted().toList());
  }

  double least() {
    return samples.stream().mapToDouble(Sample::wall).min().orElseThrow();
  }

  double most() {
    return samples.stream().mapToDouble(Sample::wall).max().orElseThrow();
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
