package dev.rigc.cfn.sam;

import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into what an author has written, by paths with dots between the steps. */
final class PropertyLookup {
  private PropertyLookup() {}

  /** What stands at a path: null if nothing does; a function that is in the way stands for it. */
  static @Nullable Value find(@Nullable Value start, String path) {
    Value at = start;
    for (String step : path.split("\\.")) {
      if (at instanceof Function) {
        return at;
      }
      at = at instanceof MapValue map ? map.find(step) : null;
    }
    return at instanceof Scalar scalar && scalar.node().isNull() ? null : at;
  }

  /** Whether something stands at a path, or may; after a {@code =} its text, if it has one. */
  static boolean mayBeThere(@Nullable Value start, String path) {
    String[] parts = path.split("=", 2);
    Value found = find(start, parts[0]);
    return found != null
        && (parts.length == 1
            || found instanceof Function
            || text(start, parts[0]).filter(parts[1]::equals).isPresent());
  }

  /** Whether nothing stands at a path, or perhaps nothing. */
  static boolean mayBeAbsent(@Nullable Value start, String path) {
    Value found = find(start, path);
    int last = path.lastIndexOf('.');
    return found == null
        || found instanceof If
        || (found instanceof Ref ref && ref.isNoValue())
        || (last > 0 && find(start, path.substring(0, last)) instanceof Function);
  }

  /** The text at a path. */
  static Optional<String> text(@Nullable Value start, String path) {
    return find(start, path) instanceof Scalar scalar ? scalar.text() : Optional.empty();
  }
}
