package dev.rigc.metamorphic;

import dev.rigc.metamorphic.Item.Entries;
import dev.rigc.metamorphic.Item.Items;
import dev.rigc.metamorphic.Item.Literal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes of what a template says that do not change what it makes. */
enum Edit {
  /** The keys of every mapping are in another order. */
  KEY_ORDER,
  /** Literals become parameters with that default. */
  PARAMETER,
  /** Literals become values of a mapping. */
  MAPPING,
  /** Lists of literals become parameters with that default. */
  LIST_PARAMETER,
  /** Literals become the only part of a Join. */
  JOIN,
  /** Literals become the only item of a Select. */
  SELECT,
  /** Literals become a Sub without variables. */
  SUB,
  /** Values become the first branch of an If whose condition is always true. */
  ALWAYS_TRUE,
  /** Values become both branches of an If. */
  BOTH_BRANCHES,
  /** Every resource and output has a condition, which is always true. */
  CONDITION,
  /** Numbers and booleans of properties become texts, as CloudFormation takes them. */
  TEXT_FOR_OTHERS;

  private static final Item EMPTY = new Entries(Map.of());

  /**
   * How many values of one template are moved at most, so that all of CloudFormation's limits hold.
   */
  private static final int MOST = 60;

  /** Longer texts are not moved: a parameter has at most 4,096 bytes. */
  private static final int LONGEST = 1000;

  /** The mapping and the condition; parameters and rows of the mapping have a number too. */
  private static final String NAME = "Moved";

  /** Whether a template is found to be the same in every respect, not only without new errors. */
  boolean keepsFindings() {
    return this == KEY_ORDER || this == TEXT_FOR_OTHERS;
  }

  /** The edited template. */
  Item of(Item template, Random random) {
    if (this == KEY_ORDER) {
      return shuffled(template, random);
    }
    Entries root = copy(template);
    if (this == CONDITION) {
      List.of("Resources", "Outputs").forEach(section -> conditional(section(root, section)));
      root.of().values().removeIf(section -> section.equals(EMPTY));
      declareCondition(root, Item.text("a"));
      return root;
    }
    List<Place> places = new ArrayList<>();
    resources(root).forEach((id, resource) -> places(resource, places));
    Collections.shuffle(places, random);
    int moved = 0;
    Map<String, Item> values = new LinkedHashMap<>();
    for (Place place : places) {
      if (moved < MOST && fits(place)) {
        moved++;
        place.put(moved(place.value(), NAME + moved, values));
      }
    }
    if (moved > 0) {
      declare(root, values);
    }
    return root;
  }

  private boolean fits(Place place) {
    return switch (this) {
      case PARAMETER, MAPPING, JOIN, SELECT -> isMovable(place.value());
      case SUB -> isMovable(place.value()) && !((Literal) place.value()).text().contains("${");
      case LIST_PARAMETER -> isMovableList(place.value());
      case TEXT_FOR_OTHERS -> isMovable(place.value()) && place.isProperty();
      default -> true;
    };
  }

  private Item moved(Item value, String name, Map<String, Item> values) {
    values.put(name, value);
    Item added = Item.text(NAME);
    return switch (this) {
      case PARAMETER, LIST_PARAMETER -> Item.ref(name);
      case JOIN -> Entries.one("Fn::Join", new Items(List.of(Item.text(""), list(value))));
      case SELECT -> Entries.one("Fn::Select", new Items(List.of(Item.text("0"), list(value))));
      case SUB -> Entries.one("Fn::Sub", value);
      case MAPPING ->
          Entries.one(
              "Fn::FindInMap", new Items(List.of(added, Item.text(name), Item.text("Value"))));
      case ALWAYS_TRUE -> branches(added, value, Item.ref("AWS::NoValue"));
      case BOTH_BRANCHES -> branches(added, value, value);
      default -> Item.text(((Literal) value).text());
    };
  }

  private static void conditional(Map<String, Item> section) {
    for (Item one : section.values()) {
      if (one instanceof Entries entries && !isFunction(one)) {
        entries.of().putIfAbsent("Condition", Item.text(NAME));
      }
    }
  }

  private static boolean isMovable(Item value) {
    return value instanceof Literal literal
        && !literal.text().isEmpty()
        && literal.text().length() <= LONGEST
        && (literal.isText() || !literal.text().matches("~|(?i)null"));
  }

  /** Whether a list can be written with commas, without blanks that would be lost. */
  private static boolean isMovableList(Item value) {
    return value instanceof Items list
        && !list.of().isEmpty()
        && list.of().size() <= 20
        && list.of().stream()
            .allMatch(item -> isMovable(item) && ((Literal) item).text().matches("[^,\\s]{1,100}"));
  }

  private static Item list(Item only) {
    return new Items(List.of(only));
  }

  private static Item branches(Item condition, Item then, Item otherwise) {
    return Entries.one("Fn::If", new Items(List.of(condition, then, otherwise)));
  }

  private void declare(Entries root, Map<String, Item> values) {
    switch (this) {
      case PARAMETER ->
          values.forEach((name, value) -> declareParameter(root, name, "String", value));
      case LIST_PARAMETER ->
          values.forEach(
              (name, value) ->
                  declareParameter(root, name, "CommaDelimitedList", Item.text(withCommas(value))));
      case MAPPING -> {
        Map<String, Item> rows = new LinkedHashMap<>();
        values.forEach((name, value) -> rows.put(name, Entries.one("Value", value)));
        section(root, "Mappings").put(NAME, new Entries(rows));
      }
      case ALWAYS_TRUE -> declareCondition(root, Item.text("a"));
      case BOTH_BRANCHES -> declareCondition(root, Item.ref("AWS::Region"));
      default -> {}
    }
  }

  private static void declareParameter(Entries root, String name, String type, Item defaultValue) {
    Map<String, Item> parameter = new LinkedHashMap<>();
    parameter.put("Type", Item.text(type));
    parameter.put("Default", defaultValue);
    section(root, "Parameters").put(name, new Entries(parameter));
  }

  private static String withCommas(Item list) {
    return ((Items) list)
        .of().stream().map(item -> ((Literal) item).text()).collect(Collectors.joining(","));
  }

  private static void declareCondition(Entries root, Item left) {
    Item equals = Entries.one("Fn::Equals", new Items(List.of(left, Item.text("a"))));
    section(root, "Conditions").put(NAME, equals);
  }

  private static Map<String, Item> section(Entries root, String name) {
    Item section = root.of().computeIfAbsent(name, absent -> new Entries(new LinkedHashMap<>()));
    return ((Entries) section).of();
  }

  private static Map<String, Item> resources(Entries root) {
    return root.of().get("Resources") instanceof Entries resources ? resources.of() : Map.of();
  }

  /**
   * A value that can be another expression.
   *
   * @param owner the mapping or list it is in
   * @param key its key or its index there
   * @param isProperty whether it is a property of a resource itself
   */
  private record Place(Item owner, Object key, boolean isProperty) {
    Item value() {
      return owner instanceof Items items
          ? items.of().get((Integer) key)
          : ((Entries) owner).of().get(key);
    }

    void put(Item value) {
      if (owner instanceof Items items) {
        items.of().set((Integer) key, value);
      } else {
        ((Entries) owner).of().put((String) key, value);
      }
    }
  }

  /** The places below the properties of a resource that CloudFormation, not a macro, reads. */
  private void places(Item resource, List<Place> found) {
    if (resource instanceof Entries entries
        && entries.of().get("Type") instanceof Literal type
        && !type.text().startsWith("AWS::Serverless::")
        && entries.of().get("Properties") instanceof Entries properties
        && !isFunction(properties)) {
      properties.of().keySet().forEach(key -> place(properties, key, true, found));
    }
  }

  private void place(Item owner, Object key, boolean isProperty, List<Place> found) {
    Place place = new Place(owner, key, isProperty);
    found.add(place);
    Item value = place.value();
    if (isFunction(value)) {
      return; // the arguments of a function follow rules of their own
    }
    if (value instanceof Entries inner) {
      inner.of().keySet().forEach(name -> place(inner, name, false, found));
    } else if (value instanceof Items list) {
      for (int i = 0; i < list.of().size(); i++) {
        place(list, i, false, found);
      }
    }
  }

  static boolean isFunction(Item item) {
    return item instanceof Entries entries
        && entries.of().keySet().stream()
            .anyMatch(key -> key.startsWith("Fn::") || Set.of("Ref", "Condition").contains(key))
        && entries.of().size() == 1;
  }

  private static Entries copy(Item template) {
    return template instanceof Entries entries
        ? (Entries) deep(entries)
        : new Entries(new LinkedHashMap<>());
  }

  static Item deep(Item item) {
    if (item instanceof Entries entries) {
      Map<String, Item> copied = new LinkedHashMap<>();
      entries.of().forEach((key, value) -> copied.put(key, deep(value)));
      return new Entries(copied);
    }
    return item instanceof Items items
        ? new Items(new ArrayList<>(items.of().stream().map(Edit::deep).toList()))
        : item;
  }

  private static Item shuffled(Item item, Random random) {
    if (item instanceof Entries entries) {
      List<String> keys = new ArrayList<>(entries.of().keySet());
      Collections.shuffle(keys, random);
      Map<String, Item> copied = new LinkedHashMap<>();
      keys.forEach(key -> copied.put(key, shuffled(entries.of().get(key), random)));
      return new Entries(copied);
    }
    return item instanceof Items items
        ? new Items(items.of().stream().map(one -> shuffled(one, random)).toList())
        : item;
  }
}
