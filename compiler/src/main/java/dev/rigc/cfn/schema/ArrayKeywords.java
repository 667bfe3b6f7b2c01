package dev.rigc.cfn.schema;

import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.diagnostic.text.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What shapes say about lists. */
final class ArrayKeywords {
  private static final int MOST_COMPARED = 16;

  private final SchemaValidator validator;
  private final Evaluator evaluator;

  ArrayKeywords(SchemaValidator validator, Evaluator evaluator) {
    this.validator = validator;
    this.evaluator = evaluator;
  }

  void check(
      ListValue list, InstanceLocation location, PropertyShape shape, Violations violations) {
    if (!shape.isAbout(Keyword.Subject.LIST)) {
      return;
    }
    List<Alternative> items = evaluator.items(list, location.guard());
    size(items, location, shape, violations);
    Optional<PropertyShape> each = shape.items();
    if (each.isPresent()) {
      for (Alternative item : items) {
        validator.validate(item, location.ofItem(item), each.get(), violations);
      }
    }
    positions(items, location, shape, violations);
    contains(items, location, shape, violations);
    if (shape.uniqueItems()) {
      unique(items, location, List.of(), violations);
    }
    if (!shape.uniqueKeys().isEmpty()) {
      unique(items, location, shape.uniqueKeys(), violations);
    }
  }

  private static void size(
      List<Alternative> items,
      InstanceLocation location,
      PropertyShape shape,
      Violations violations) {
    OptionalInt least = shape.minItems();
    OptionalInt most = shape.maxItems();
    if (items.size() < least.orElse(0)) {
      String wanted = "; at least " + least.getAsInt() + " are wanted.";
      violations.add(
          location.ofProperty(
              Keyword.MIN_ITEMS, location.node(), "This list has " + count(items.size()) + wanted));
    }
    long sure = items.size() > most.orElse(Integer.MAX_VALUE) ? sure(items, location) : 0;
    if (sure > most.orElse(Integer.MAX_VALUE)) {
      String wanted = "; at most " + most.getAsInt() + " are allowed.";
      violations.add(
          location.ofProperty(
              Keyword.MAX_ITEMS, location.node(), "This list has " + count(sure) + wanted));
    }
    if (shape.maxUniqueItems().isPresent()) {
      Set<String> different = new HashSet<>();
      items.stream()
          .filter(item -> item.guard().equals(location.guard()))
          .forEach(item -> different.add(CanonicalText.of(item)));
      if (different.size() > shape.maxUniqueItems().getAsInt()) {
        String wanted = "; at most " + shape.maxUniqueItems().getAsInt() + " are allowed.";
        violations.add(
            location.ofProperty(
                Keyword.MAX_UNIQUE_ITEMS,
                location.node(),
                "This list has " + different.size() + " different items" + wanted));
      }
    }
  }

  /** How many items are there whatever else holds. */
  private static long sure(List<Alternative> items, InstanceLocation location) {
    return items.stream().filter(item -> item.guard().equals(location.guard())).count();
  }

  private static String count(long items) {
    return items == 0 ? "no item" : items == 1 ? "1 item" : items + " items";
  }

  private void positions(
      List<Alternative> items,
      InstanceLocation location,
      PropertyShape shape,
      Violations violations) {
    List<PropertyShape> first = shape.prefixItems();
    for (int i = 0; i < Math.min(first.size(), items.size()); i++) {
      if (!items.get(i).guard().equals(location.guard())) {
        return; // what comes after an item that may be absent has no fixed position
      }
      validator.validate(items.get(i), location.ofItem(items.get(i)), first.get(i), violations);
    }
  }

  private void contains(
      List<Alternative> items,
      InstanceLocation location,
      PropertyShape shape,
      Violations violations) {
    Optional<PropertyShape> wanted = shape.contains();
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
          location.violation(Keyword.CONTAINS, "No item of this list is of the kind wanted."));
    }
  }

  private void unique(
      List<Alternative> items,
      InstanceLocation location,
      List<String> keys,
      Violations violations) {
    if (items.size() < 2) {
      return;
    }
    Map<String, List<Alternative>> seen = new HashMap<>();
    for (Alternative item : items) {
      Optional<String> identity =
          keys.isEmpty() ? Optional.of(CanonicalText.of(item)) : key(item, keys);
      if (identity.isEmpty()) {
        continue;
      }
      List<Alternative> equals = seen.computeIfAbsent(identity.get(), k -> new ArrayList<>());
      Optional<Alternative> first =
          equals.stream().filter(e -> together(e.guard(), item.guard())).findFirst();
      if (first.isPresent()) {
        String what =
            keys.isEmpty() ? "This item" : "An item with the same " + Phrases.quotedAnd(keys);
        violations.add(
            location
                .under(item.guard())
                .ofProperty(
                    keys.isEmpty() ? Keyword.UNIQUE_ITEMS : Keyword.UNIQUE_KEYS,
                    item.written().node(),
                    what
                        + " stands in the list before, in line "
                        + first.get().written().node().span().line()
                        + ".")
                .withHint(() -> Optional.of("Remove one of the two.")));
      } else if (equals.size() < MOST_COMPARED) {
        equals.add(item);
      }
    }
  }

  private Optional<String> key(Alternative item, List<String> keys) {
    if (!(item.known().orElse(null) instanceof MapValue map)) {
      return Optional.empty();
    }
    StringBuilder identity = new StringBuilder();
    for (String key : keys) {
      List<Alternative> values = ConditionedMapping.of(evaluator, map, item.guard()).present(key);
      if (values.size() != 1 || values.get(0).text().filter(String::isEmpty).isPresent()) {
        return Optional.empty(); // an empty text, such as that of a Sid, tells no item apart
      }
      identity.append(CanonicalText.of(values.get(0))).append('\n');
    }
    return Optional.of(identity.toString());
  }

  private static boolean together(Guard left, Guard right) {
    return left.and(right).isPresent();
  }
}
