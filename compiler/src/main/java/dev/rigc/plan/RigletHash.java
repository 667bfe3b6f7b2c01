package dev.rigc.plan;

import dev.rigc.model.Riglet;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hash of what a riglet asks for. Comments and layout of {@code riglet.yaml} do not count, and
 * a riglet built in code has the hash of the file that says the same.
 *
 * <p>Components that are absent, empty or {@code false} do not count either, so that a key that a
 * later version of rigc adds leaves the hash of every riglet that does not use it.
 */
final class RigletHash {
  private final StringBuilder text = new StringBuilder();

  private RigletHash() {}

  static String of(Riglet riglet) {
    RigletHash hash = new RigletHash();
    hash.append(riglet);
    return Sha256.of(hash.text.toString());
  }

  private void append(Object value) {
    if (value instanceof Record fields) {
      text.append('{');
      for (RecordComponent component : fields.getClass().getRecordComponents()) {
        appendPair(component.getName(), read(component, fields));
      }
      text.append('}');
    } else if (value instanceof Map<?, ?> map) {
      text.append('{');
      map.forEach((key, each) -> appendPair(key.toString(), Optional.of(each)));
      text.append('}');
    } else if (value instanceof Collection<?> items) {
      text.append('[');
      items.forEach(this::append);
      text.append(']');
    } else {
      // The length tells where a text ends, whatever it holds.
      String words = value.toString();
      text.append(words.length()).append(':').append(words);
    }
  }

  private void appendPair(String name, Optional<Object> value) {
    value.ifPresent(
        present -> {
          append(name);
          append(present);
        });
  }

  private static Optional<Object> read(RecordComponent component, Record fields) {
    try {
      return asked(component.getAccessor().invoke(fields));
    } catch (ReflectiveOperationException publicAccessorsOfTheModelCanBeCalled) {
      throw new IllegalStateException(publicAccessorsOfTheModelCanBeCalled);
    }
  }

  private static Optional<Object> asked(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Object.class::cast);
    }
    if (value == null || value.equals(false)) {
      return Optional.empty();
    }
    boolean isEmpty =
        (value instanceof Collection<?> items && items.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    return isEmpty ? Optional.empty() : Optional.of(value);
  }
}
