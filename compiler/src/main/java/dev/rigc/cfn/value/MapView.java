package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Something for each entry of a mapping, by its key, as a map that cannot be changed and holds no
 * keys itself.
 *
 * @param <T> what there is for an entry
 */
public final class MapView<T> extends AbstractMap<String, T> {
  private final MappingNode node;
  private final T[] values;

  public MapView(MappingNode node, T[] values) {
    this.node = node;
    this.values = values;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String name && node.indexOf(name) >= 0;
  }

  @Override
  public @Nullable T get(Object key) {
    int index = key instanceof String name ? node.indexOf(name) : -1;
    return index < 0 ? null : values[index];
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super T> action) {
    for (int i = 0; i < values.length; i++) {
      action.accept(node.entry(i).name(), values[i]);
    }
  }

  @Override
  public Collection<T> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public Set<Map.Entry<String, T>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return values.length;
      }

      @Override
      public Iterator<Map.Entry<String, T>> iterator() {
        return new InOrder();
      }
    };
  }

  private final class InOrder implements Iterator<Map.Entry<String, T>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < values.length;
    }

    @Override
    public Map.Entry<String, T> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      String name = node.entry(next).name();
      return Map.entry(name, values[next++]);
    }
  }
}
