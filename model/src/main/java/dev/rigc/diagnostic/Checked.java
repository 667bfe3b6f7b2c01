package dev.rigc.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a stage made, if it could, and everything it found on the way. A value may be given together
 * with errors: then it is good enough for further checks, but not for output.
 *
 * @param value what was made
 * @param diagnostics every finding, sorted by place
 * @param <T> what the stage makes
 */
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {
  /** Sorts the findings by place and drops repeated ones. */
  public Checked {
    diagnostics = Diagnostic.sorted(diagnostics);
  }

  /** A value with what was found while making it. */
  public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.of(value), diagnostics);
  }

  /** No value, for the reasons given. */
  public static <T> Checked<T> failed(List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.empty(), diagnostics);
  }

  /** Whether any finding is an error that nobody has accepted. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR && !d.isSuppressed());
  }

  /** The same with what was found elsewhere, such as in a configuration. */
  public Checked<T> with(List<Diagnostic> more) {
    return new Checked<>(value, Stream.concat(diagnostics.stream(), more.stream()).toList());
  }

  /** Runs the next stage on the value, unless this one failed or found an error. */
  public <R> Checked<R> then(Function<? super T, Checked<R>> next) {
    if (value.isEmpty() || hasErrors()) {
      return failed(diagnostics);
    }
    Checked<R> result = next.apply(value.get());
    return new Checked<>(
        result.value(),
        Stream.concat(diagnostics.stream(), result.diagnostics().stream()).toList());
  }
}
