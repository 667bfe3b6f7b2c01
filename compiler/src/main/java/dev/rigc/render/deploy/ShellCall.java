package dev.rigc.render.deploy;

import java.util.Collection;
import java.util.stream.Collectors;

/** Prints words for a shell, each quoted so that the shell takes it as it is. */
public final class ShellCall {
  private ShellCall() {}

  /** A call with its arguments, on one line unless a value holds a line end. */
  static String of(String function, Object... arguments) {
    StringBuilder line = new StringBuilder(function);
    for (Object argument : arguments) {
      line.append(' ').append(quoted(argument.toString()));
    }
    return line.append('\n').toString();
  }

  /** The assignment of a word to a variable. */
  static String assignment(String variable, Object value) {
    return variable + "=" + quoted(value.toString()) + "\n";
  }

  /** The assignment of a list of words to an array. */
  static String array(String variable, Collection<?> values) {
    return values.stream()
        .map(value -> quoted(value.toString()))
        .collect(Collectors.joining(" ", variable + "=(", ")\n"));
  }

  /** A word for a shell. Between single quotes nothing is special; a quote itself is outside. */
  public static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}
