package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.ItemCount;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What schemas say about lists. */
final class ArrayKeywords {
  private static final int MOST_COMPARED = 16;

  private final SchemaValidator validator;
  private final Evaluator evaluator;

  ArrayKeywords(SchemaValidator validator, Evaluator evaluator) {
    this.validator = validator;
    this.evaluator = evaluator;
  }

  void check(
      ListValue list, InstanceLocation location, PropertySchema schema, Violations violations) {
    if (!schema.isAbout(Keyword.Subject.LIST)) {
      return;
    }
    List<Alternative> items = evaluator.items(list, location.guard());
    size(list, items, location, schema, violations);
    Optional<PropertySchema> each = schema.items();
    if (each.isPresent()) {
      for (Alternative item : items) {
        validator.validate(item, location.ofItem(item), each.get(), violations);
      }
    }
    positions(list, location, schema, violations);
    contains(items, location, schema, violations);
    if (schema.uniqueItems()) {
      unique(list, location, List.of(), violations);
    }
    if (!schema.uniqueKeys().isEmpty()) {
      unique(list, location, schema.uniqueKeys(), violations);
    }
  }

  private void size(
      ListValue list,
      List<Alternative> items,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    OptionalInt least = schema.minItems();
    OptionalInt most = schema.maxItems();
    if (least.isPresent() || most.isPresent()) {
      ItemCount count = ItemCount.of(evaluator, list, location.guard());
      count
          .below(least.orElse(0))
          .ifPresent(
              few ->
                  size(
                      Keyword.MIN_ITEMS,
                      few,
                      "at least " + least.getAsInt() + " are required",
                      location,
                      violations));
      count
          .above(most.orElse(Integer.MAX_VALUE))
          .ifPresent(
              many ->
                  size(
                      Keyword.MAX_ITEMS,
                      many,
                      "at most " + most.getAsInt() + " are allowed",
                      location,
                      violations));
    }
    if (schema.maxUniqueItems().isPresent()) {
      Set<String> different = new HashSet<>();
      items.stream()
          .filter(item -> item.guard().equals(location.guard()))
          .filter(item -> item.origin() != Origin.PARAMETER)
          .forEach(item -> different.add(CanonicalText.of(item)));
      if (different.size() > schema.maxUniqueItems().getAsInt()) {
        String wanted = "; at most " + schema.maxUniqueItems().getAsInt() + " are allowed.";
        violations.add(
            location.ofProperty(
                Keyword.MAX_UNIQUE_ITEMS,
                location.node(),
                "This list has " + different.size() + " different items" + wanted));
      }
    }
  }

  private static void size(
      Keyword keyword,
      ItemCount.Found found,
      String wanted,
      InstanceLocation location,
      Violations violations) {
    violations.add(
        location
            .under(found.guard())
            .ofProperty(
                keyword,
                location.node(),
                "This list has " + count(found.items()) + "; " + wanted + "."));
  }

  private static String count(long items) {
    return items == 0 ? "no item" : items == 1 ? "1 item" : items + " items";
  }

  private void positions(
      ListValue list, InstanceLocation location, PropertySchema schema, Violations violations) {
    List<PropertySchema> first = schema.prefixItems();
    if (first.isEmpty()) {
      return;
    }
    List<List<Alternative>> items = evaluator.values(list, location.guard());
    for (int i = 0; i < Math.min(first.size(), items.size()); i++) {
      if (items.get(i).stream().anyMatch(Alternative::isAbsent)) {
        return; // what stands after an item that may be absent has no fixed position
      }
      for (Alternative item : items.get(i)) {
        validator.validate(item, location.ofItem(item), first.get(i), violations);
      }
    }
  }

  private void contains(
      List<Alternative> items,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    Optional<PropertySchema> wanted = schema.contains();
    if (wanted.isEmpty()) {
      return;
    }
    boolean undecided = false;
    for (Alternative item : items) {
      SubschemaCheck check = SubschemaCheck.complete();
      validator.validate(item, location.ofItem(item), wanted.get(), check);
      Validity validity = check.validity(item.guard());
      if (validity == Validity.VALID && item.guard().equals(location.guard())) {
        return;
      }
      undecided |= validity != Validity.INVALID;
    }
    if (undecided) {
      violations.undecided();
    } else {
      violations.add(
          location.violation(Keyword.CONTAINS, "No item of this list has the required form."));
    }
  }

  /** Compares items with those before; an item is not compared with its own other values. */
  private void unique(
      ListValue list, InstanceLocation location, List<String> keys, Violations violations) {
    if (list.items().size() < 2) {
      return;
    }
    Map<String, List<Alternative>> seen = new HashMap<>();
    for (Value item : list.items()) {
      Map<String, Alternative> values = new LinkedHashMap<>();
      for (Alternative value : evaluator.alternatives(item, location.guard())) {
        identity(value, keys).ifPresent(identity -> values.putIfAbsent(identity, value));
      }
      values.forEach(
          (identity, value) -> {
            List<Alternative> equals = seen.computeIfAbsent(identity, k -> new ArrayList<>());
            Optional<Alternative> first =
                equals.stream().filter(e -> together(e.guard(), value.guard())).findFirst();
            if (first.isPresent()) {
              violations.add(repeated(value, first.get(), location, keys));
            } else if (equals.size() < MOST_COMPARED) {
              equals.add(value);
            }
          });
    }
  }

  private static Violation repeated(
      Alternative item, Alternative first, InstanceLocation location, List<String> keys) {
    String what = keys.isEmpty() ? "This item" : "An item with the same " + Phrases.quotedAnd(keys);
    boolean made = item.origin() == Origin.FUNCTION || first.origin() == Origin.FUNCTION;
    int line = first.written().node().span().line();
    return (made ? location.dependingOnParameters() : location)
        .under(item.guard())
        .ofProperty(
            keys.isEmpty() ? Keyword.UNIQUE_ITEMS : Keyword.UNIQUE_KEYS,
            item.written().node(),
            what + " is already in the list, on line " + line + ".")
        .withHint(() -> Optional.of("Remove one of the two."));
  }

  private Optional<String> identity(Alternative item, List<String> keys) {
    if (item.isAbsent()) {
      return Optional.empty();
    }
    return keys.isEmpty() ? Optional.of(identity(item)) : key(item, keys);
  }

  /** Two parameters may have the same default and are two values all the same. */
  private static String identity(Alternative value) {
    return value.origin() == Origin.PARAMETER
        ? "<" + CanonicalText.of(value.written().node()) + ">"
        : CanonicalText.of(value);
  }

  private Optional<String> key(Alternative item, List<String> keys) {
    if (!(item.known().orElse(null) instanceof MapValue map)) {
      return Optional.empty();
    }
    StringBuilder identity = new StringBuilder();
    for (String key : keys) {
      List<Alternative> values = ConditionedMapping.of(evaluator, map, item.guard()).present(key);
      if (values.isEmpty() || values.get(0).text().filter(String::isEmpty).isPresent()) {
        return Optional.empty(); // an empty text, such as that of a Sid, tells no item apart
      }
      Set<String> same = new HashSet<>();
      values.forEach(value -> same.add(identity(value)));
      if (same.size() != 1) {
        return Optional.empty();
      }
      identity.append(same.iterator().next()).append('\n');
    }
    return Optional.of(identity.toString());
  }

  private static boolean together(Guard left, Guard right) {
    return left.and(right).isPresent();
  }
}
