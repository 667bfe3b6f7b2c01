package dev.rigc.cfn.spec;

import java.util.List;

/**
 * A place below {@code Properties}, such as {@code BlockDeviceMappings.*.Ebs}. The segment {@code
 * *} stands for any list item and any map key; no segments stand for {@code Properties} itself.
 */
public record PropertyPath(List<String> segments) {

  private static final PropertyPath ROOT = new PropertyPath(List.of());

  public PropertyPath {
    segments = List.copyOf(segments);
  }

  /** {@code Properties} itself. */
  public static PropertyPath root() {
    return ROOT;
  }

  /** Whether this is {@link #root()}. */
  public boolean isRoot() {
    return segments.isEmpty();
  }

  /** Reads the dotted form; the empty string is {@link #root()}. */
  public static PropertyPath parse(String dotted) {
    if (dotted.isEmpty()) {
      return ROOT;
    }
    return new PropertyPath(
        dotted.indexOf('.') < 0 ? List.of(dotted) : List.of(dotted.split("\\.", -1)));
  }

  /** Whether this path, with its wildcards, names exactly the given place. */
  public boolean matches(List<String> place) {
    if (place.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < place.size(); i++) {
      if (!segments.get(i).equals("*") && !segments.get(i).equals(place.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The dotted form. */
  @Override
  public String toString() {
    return String.join(".", segments);
  }
}
