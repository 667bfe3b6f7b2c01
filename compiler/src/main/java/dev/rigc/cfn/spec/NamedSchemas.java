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
final class NamedSchemas extends AbstractMap<String, PropertySchema> {
  static final NamedSchemas NONE = new NamedSchemas(Map.of());

  private final Map<String, Lazy> byName;
  private final List<String> names;

  private NamedSchemas(Map<String, Lazy> byName) {
    this.byName = byName;
    this.names = List.copyOf(byName.keySet());
  }

  static NamedSchemas of(PackedValue all, Definitions definitions) {
    Map<String, Lazy> byName = new LinkedHashMap<>();
    all.forEach((name, schema) -> byName.put(name, new Lazy(schema, definitions)));
    return new NamedSchemas(byName);
  }

  /** The names, in order. */
  List<String> names() {
    return names;
  }

  /** A schema that is read at most a few times: two threads may do so at once. */
  private static final class Lazy {
    private final PackedValue packed;
    private final Definitions definitions;
    private @Nullable PropertySchema schema;

    Lazy(PackedValue packed, Definitions definitions) {
      this.packed = packed;
      this.definitions = definitions;
    }

    PropertySchema schema() {
      PropertySchema read = schema;
      if (read == null) {
        read = definitions.schema(packed);
        schema = read;
      }
      return read;
    }
  }

  @Override
  public @Nullable PropertySchema get(@Nullable Object name) {
    Lazy known = byName.get(name);
    return known == null ? null : known.schema();
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
  public Set<Entry<String, PropertySchema>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, PropertySchema>> {
    @Override
    public Iterator<Entry<String, PropertySchema>> iterator() {
      Iterator<Entry<String, Lazy>> all = byName.entrySet().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public Entry<String, PropertySchema> next() {
          Entry<String, Lazy> next = all.next();
          return Map.entry(next.getKey(), next.getValue().schema());
        }
      };
    }

    @Override
    public int size() {
      return byName.size();
    }
  }
}
