package dev.rigc.cfn.eval;

import dev.rigc.cfn.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a side of an {@code Fn::Equals} is looked at. */
interface OpenValues {
  /** The text of a value that is the same whatever is chosen for open parameters. */
  Optional<String> text(Value value);

  /** A name for a value that is open; equal names mean equal values. */
  String label(Value value);

  /** The only values that an open value can have; empty if any. */
  Set<String> domain(Value value);

  /** The only values that a parameter can have; empty if any. */
  Set<String> domain(String parameter);

  /** A value as text with open parameters in it, if it is made in such a way. */
  Optional<OpenText> open(Value value);

  /** What a lookup by one open parameter gives. */
  Optional<Lookup> lookup(Value value);

  /**
   * What a mapping gives for each value of a parameter.
   *
   * @param parameter the parameter's name
   * @param texts what is found, by the parameter's value
   */
  record Lookup(String parameter, Map<String, String> texts) {}

  /** Nothing to compare. */
  final class None implements OpenValues {
    @Override
    public Optional<String> text(Value value) {
      return Optional.empty();
    }

    @Override
    public String label(Value value) {
      return value.path().toString();
    }

    @Override
    public Set<String> domain(Value value) {
      return Set.of();
    }

    @Override
    public Set<String> domain(String parameter) {
      return Set.of();
    }

    @Override
    public Optional<OpenText> open(Value value) {
      return Optional.empty();
    }

    @Override
    public Optional<Lookup> lookup(Value value) {
      return Optional.empty();
    }
  }
}
