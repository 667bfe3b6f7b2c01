package dev.rigc.cfn.spec;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shapes by the names of properties, in the order of the checked-in text. Each is read when it is
 * first asked for: a template sets few of the properties that a type has. Does not change to the
 * eye, and may be shared between threads.
 */
final class NamedShapes extends AbstractMap<String, PropertyShape> {
  private final Definitions definitions;
  private final Map<String, Lazy> byName = new LinkedHashMap<>();

  NamedShapes(PackedValue all, Definitions definitions) {
    this.definitions = definitions;
    all.forEach((name, schema) -> byName.put(name, new Lazy(schema)));
  }

  /** A shape that is read at most a few times: two threads may do so at once. */
  private static final class Lazy {
    private final PackedValue schema;
    private @Nullable PropertyShape shape;

    Lazy(PackedValue schema) {
      this.schema = schema;
    }

    PropertyShape shape(Definitions definitions) {
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
    return known == null ? null : known.shape(definitions);
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
          return Map.entry(next.getKey(), next.getValue().shape(definitions));
        }
      };
    }

    @Override
    public int size() {
      return byName.size();
    }
  }
}
