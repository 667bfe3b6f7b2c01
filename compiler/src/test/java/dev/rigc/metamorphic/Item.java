package dev.rigc.metamorphic;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template says, without how it is written: functions are in their long forms. */
sealed interface Item {
  /** A mapping, in the order of the file. */
  record Entries(Map<String, Item> of) implements Item {
    static Entries one(String key, Item value) {
      Map<String, Item> entries = new LinkedHashMap<>();
      entries.put(key, value);
      return new Entries(entries);
    }
  }

  /** A list. */
  record Items(List<Item> of) implements Item {}

  /**
   * A scalar.
   *
   * @param text its content
   * @param isText whether it is a text, and not a number, a boolean or null
   */
  record Literal(String text, boolean isText) implements Item {}

  static Literal text(String text) {
    return new Literal(text, true);
  }

  static Item ref(String name) {
    return Entries.one("Ref", text(name));
  }

  /** The content of a node. */
  static Item of(Node node) {
    Item plain = plain(node);
    String tag = node.tag().orElse("");
    return tag.matches("!\\w+") ? function(tag.substring(1), plain) : plain;
  }

  private static Item function(String name, Item value) {
    if (name.equals("Ref") || name.equals("Condition")) {
      return Entries.one(name, value);
    }
    if (name.equals("GetAtt") && value instanceof Literal path && path.text().contains(".")) {
      int dot = path.text().indexOf('.');
      Item target = text(path.text().substring(0, dot));
      Item attribute = text(path.text().substring(dot + 1));
      return Entries.one("Fn::GetAtt", new Items(List.of(target, attribute)));
    }
    return Entries.one("Fn::" + name, value);
  }

  private static Item plain(Node node) {
    if (node instanceof MappingNode mapping) {
      Map<String, Item> entries = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> entries.put(entry.name(), of(entry.value())));
      return new Entries(entries);
    }
    if (node instanceof SequenceNode list) {
      List<Item> items = new ArrayList<>();
      list.items().forEach(item -> items.add(of(item)));
      return new Items(items);
    }
    ScalarNode scalar = (ScalarNode) node;
    boolean isMore = scalar.isNull() || scalar.isBoolean() || scalar.isNumber();
    return new Literal(scalar.text(), !isMore);
  }
}
