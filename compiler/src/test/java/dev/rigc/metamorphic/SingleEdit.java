package dev.rigc.metamorphic;

import dev.rigc.metamorphic.Item.Entries;
import dev.rigc.metamorphic.Item.Items;
import dev.rigc.metamorphic.Item.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One change of a template at a place that chance chooses. */
enum SingleEdit {
  /** A literal of a property, however deep, is another one. */
  ANOTHER_VALUE,
  /** A property has gone. */
  NO_PROPERTY,
  /** There is a property more. */
  ONE_MORE_PROPERTY,
  /** A resource is kept when it is deleted, or no longer. */
  ANOTHER_POLICY,
  /** A parameter has another default. */
  ANOTHER_DEFAULT;

  private static final String POLICY = "DeletionPolicy";

  /**
   * What was changed.
   *
   * @param template the template after that
   * @param owner the logical id of the resource, or the name of the parameter
   * @param way the keys from the properties to the place, as far as no function is on it
   */
  record Edited(Item template, String owner, List<String> way) {}

  /** The change, unless the template has no place for it. */
  Optional<Edited> of(Item template, Random random) {
    Entries root = (Entries) Edit.deep(template);
    Map<String, Item> all = section(root, this == ANOTHER_DEFAULT ? "Parameters" : "Resources");
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(all.keySet());
    String owner = names.get(random.nextInt(names.size()));
    Map<String, Item> definition = ((Entries) all.get(owner)).of();
    List<String> way = new ArrayList<>();
    if (this == ANOTHER_DEFAULT) {
      if (!(definition.get("Default") instanceof Literal literal)) {
        return Optional.empty();
      }
      definition.put("Default", another(literal));
    } else if (this == ANOTHER_POLICY) {
      boolean isKept = Item.text("Retain").equals(definition.get(POLICY));
      definition.put(POLICY, Item.text(isKept ? "Delete" : "Retain"));
    } else if (!(definition.computeIfAbsent(
                "Properties", absent -> new Entries(new LinkedHashMap<>()))
            instanceof Entries properties)
        || !changed(properties, way, random)) {
      return Optional.empty();
    }
    return Optional.of(new Edited(root, owner, way));
  }

  private boolean changed(Entries properties, List<String> way, Random random) {
    if (this == ONE_MORE_PROPERTY) {
      properties.of().put("OneMore", Item.text("x"));
      way.add("OneMore");
      return true;
    }
    List<String> names = new ArrayList<>(properties.of().keySet());
    if (names.isEmpty()) {
      return false;
    }
    String name = names.get(random.nextInt(names.size()));
    way.add(name);
    if (this == NO_PROPERTY) {
      properties.of().remove(name);
      return true;
    }
    properties.of().put(name, another(properties.of().get(name), true, way, random));
    return true;
  }

  /** The same with one literal changed; a list or mapping without any gets one. */
  private static Item another(Item item, boolean isNamed, List<String> way, Random random) {
    if (item instanceof Literal literal) {
      return another(literal);
    }
    if (item instanceof Items list) {
      if (list.of().isEmpty()) {
        return new Items(List.of(Item.text("9")));
      }
      List<Item> items = new ArrayList<>(list.of());
      int at = random.nextInt(items.size());
      items.set(at, another(items.get(at), isNamed, way, random));
      return new Items(items);
    }
    Map<String, Item> entries = new LinkedHashMap<>(((Entries) item).of());
    if (entries.isEmpty()) {
      return Entries.one("9", Item.text("9"));
    }
    List<String> names = new ArrayList<>(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    boolean isFunction = Edit.isFunction(item);
    if (isNamed && !isFunction) {
      way.add(name);
    }
    entries.put(name, another(entries.get(name), isNamed && !isFunction, way, random));
    return new Entries(entries);
  }

  private static Item another(Literal literal) {
    return new Literal(
        "9" + literal.text(), literal.isText() || !literal.text().matches("\\d{1,8}"));
  }

  private static Map<String, Item> section(Entries root, String name) {
    return root.of().get(name) instanceof Entries section ? section.of() : Map.of();
  }
}
