package dev.rigc.cfn;

import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.MapView;
import dev.rigc.cfn.value.Value;
import dev.rigc.cfn.value.ValueReader;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Reads the top-level sections of a template. */
final class Sections {
  private Sections() {}

  /** The sections of a template as values; those of conditions have functions of their own. */
  static MapValue read(MappingNode node) {
    Value[] sections = new Value[node.size()];
    for (int i = 0; i < sections.length; i++) {
      MappingNode.Entry entry = node.entry(i);
      boolean conditional = entry.name().equals("Conditions") || entry.name().equals("Rules");
      sections[i] =
          entry.value() instanceof MappingNode section
              ? ValueReader.map(section, conditional)
              : ValueReader.value(entry.value());
    }
    return new MapValue(node, sections);
  }

  /** The entries of a section by name, in order; what stands for others is left out. */
  static <T> Map<String, T> entries(
      Optional<MapValue> root,
      String section,
      BiFunction<ScalarNode, Value, T> make,
      IntFunction<T[]> array) {
    if (root.isEmpty() || !(root.get().find(section) instanceof MapValue map)) {
      return Map.of();
    }
    T[] made = array.apply(map.size());
    for (int i = 0; i < made.length; i++) {
      if (isMadeLater(map.name(i))) {
        return entriesOfNow(map, make);
      }
      made[i] = make.apply(map.node().entry(i).key(), map.value(i));
    }
    return new MapView<>(map.node(), made);
  }

  /** The entries of a section without those that only stand for others. */
  private static <T> Map<String, T> entriesOfNow(
      MapValue map, BiFunction<ScalarNode, Value, T> make) {
    Map<String, T> made = new LinkedHashMap<>();
    for (int i = 0; i < map.size(); i++) {
      if (!isMadeLater(map.name(i))) {
        made.put(map.name(i), make.apply(map.node().entry(i).key(), map.value(i)));
      }
    }
    return Collections.unmodifiableMap(made);
  }

  private static boolean isMadeLater(String name) {
    return name.startsWith("Fn::ForEach::") || name.equals("Fn::Transform");
  }
}
