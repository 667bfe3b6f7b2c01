package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.PackedValue;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shapes by the names of properties, in the order of the checked-in text. Each is read when it is
 * first asked for: a template sets few of the properties that a type has. Does not change to the
 * eye, and may be shared between threads.
 */
final class NamedShapes extends AbstractMap<String, PropertyShape> {
  static final NamedShapes NONE = new NamedShapes(Map.of());

  private final Map<String, Lazy> byName;
  private final List<String> names;

  private NamedShapes(Map<String, Lazy> byName) {
    this.byName = byName;
    this.names = List.copyOf(byName.keySet());
  }

  static NamedShapes of(PackedValue all, Definitions definitions) {
    Map<String, Lazy> byName = new LinkedHashMap<>();
    all.forEach((name, schema) -> byName.put(name, new Lazy(schema, definitions)));
    return new NamedShapes(byName);
  }

  /** The names, in order. */
  List<String> names() {
    return names;
  }

  /** A shape that is read at most a few times: two threads may do so at once. */
  private static final class Lazy {
    private final PackedValue schema;
    private final Definitions definitions;
    private @Nullable PropertyShape shape;

    Lazy(PackedValue schema, Definitions definitions) {
      this.schema = schema;
      this.definitions = definitions;
    }

    PropertyShape shape() {
      PropertyShape read = shape;
      if (read == null) {
        read = definitions.shape(schema);
        shape = read;
      }
      return read;
    }
  }

  @Override
  public @Nullable PropertyShape get(@Nullable Object name) {
    Lazy known = byName.get(name);
    return known == null ? null : known.shape();
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return byName.containsKey(name);
  }

  @Override
  public int size() {
    return byName.size();
  }

  @Override
  public Set<String> keySet() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  @Override
  public Set<Entry<String, PropertyShape>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, PropertyShape>> {
    @Override
    public Iterator<Entry<String, PropertyShape>> iterator() {
      Iterator<Entry<String, Lazy>> all = byName.entrySet().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public Entry<String, PropertyShape> next() {
          Entry<String, Lazy> next = all.next();
          return Map.entry(next.getKey(), next.getValue().shape());
        }
      };
    }

    @Override
    public int size() {
      return byName.size();
    }
  }
}
