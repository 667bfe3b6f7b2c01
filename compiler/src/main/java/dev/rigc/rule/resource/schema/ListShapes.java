package dev.rigc.rule.resource.schema;

import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
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
final class ListShapes {
  private static final int MOST_COMPARED = 16;

  private final ShapeChecker checker;
  private final Evaluator evaluator;

  ListShapes(ShapeChecker checker, Evaluator evaluator) {
    this.checker = checker;
    this.evaluator = evaluator;
  }

  void check(ListValue list, Place place, PropertyShape shape, Problems problems) {
    if (!shape.limitsLists()) {
      return;
    }
    List<Alternative> items = evaluator.items(list, place.guard());
    size(items, place, shape, problems);
    Optional<PropertyShape> each = shape.items();
    if (each.isPresent()) {
      for (Alternative item : items) {
        checker.check(item, place.ofItem(item), each.get(), problems);
      }
    }
    positions(items, place, shape, problems);
    contains(items, place, shape, problems);
    if (shape.uniqueItems()) {
      unique(items, place, List.of(), problems);
    }
    if (!shape.uniqueKeys().isEmpty()) {
      unique(items, place, shape.uniqueKeys(), problems);
    }
  }

  private static void size(
      List<Alternative> items, Place place, PropertyShape shape, Problems problems) {
    OptionalInt least = shape.minItems();
    OptionalInt most = shape.maxItems();
    if (items.size() < least.orElse(0)) {
      String wanted = "; at least " + least.getAsInt() + " are wanted.";
      problems.add(
          place.ofProperty(
              Facts.LIST_SIZE, place.node(), "This list has " + count(items.size()) + wanted));
    }
    long sure = items.size() > most.orElse(Integer.MAX_VALUE) ? sure(items, place) : 0;
    if (sure > most.orElse(Integer.MAX_VALUE)) {
      String wanted = "; at most " + most.getAsInt() + " are allowed.";
      problems.add(
          place.ofProperty(Facts.LIST_SIZE, place.node(), "This list has " + count(sure) + wanted));
    }
    if (shape.maxUniqueItems().isPresent()) {
      Set<String> different = new HashSet<>();
      items.stream()
          .filter(item -> item.guard().equals(place.guard()))
          .forEach(item -> different.add(Identity.of(item)));
      if (different.size() > shape.maxUniqueItems().getAsInt()) {
        String wanted = "; at most " + shape.maxUniqueItems().getAsInt() + " are allowed.";
        problems.add(
            place.ofProperty(
                Facts.LIST_SIZE,
                place.node(),
                "This list has " + different.size() + " different items" + wanted));
      }
    }
  }

  /** How many items are there whatever else holds. */
  private static long sure(List<Alternative> items, Place place) {
    return items.stream().filter(item -> item.guard().equals(place.guard())).count();
  }

  private static String count(long items) {
    return items == 0 ? "no item" : items == 1 ? "1 item" : items + " items";
  }

  private void positions(
      List<Alternative> items, Place place, PropertyShape shape, Problems problems) {
    List<PropertyShape> first = shape.prefixItems();
    for (int i = 0; i < Math.min(first.size(), items.size()); i++) {
      if (!items.get(i).guard().equals(place.guard())) {
        return; // what stands behind an item that may be absent has no fixed position
      }
      checker.check(items.get(i), place.ofItem(items.get(i)), first.get(i), problems);
    }
  }

  private void contains(
      List<Alternative> items, Place place, PropertyShape shape, Problems problems) {
    Optional<PropertyShape> wanted = shape.contains();
    if (wanted.isEmpty()) {
      return;
    }
    boolean unsure = false;
    for (Alternative item : items) {
      Trial trial = Trial.complete();
      checker.check(item, place.ofItem(item), wanted.get(), trial);
      Trial.Verdict verdict = trial.verdict(item.guard());
      if (verdict == Trial.Verdict.FITS && item.guard().equals(place.guard())) {
        return;
      }
      unsure |= verdict != Trial.Verdict.FAILS;
    }
    if (unsure) {
      problems.unsure();
    } else {
      problems.add(place.problem(Facts.ANY_FORM, "No item of this list is of the kind wanted."));
    }
  }

  private void unique(List<Alternative> items, Place place, List<String> keys, Problems problems) {
    if (items.size() < 2) {
      return;
    }
    Map<String, List<Alternative>> seen = new HashMap<>();
    for (Alternative item : items) {
      Optional<String> identity = keys.isEmpty() ? Optional.of(Identity.of(item)) : key(item, keys);
      if (identity.isEmpty()) {
        continue;
      }
      List<Alternative> equals = seen.computeIfAbsent(identity.get(), k -> new ArrayList<>());
      Optional<Alternative> first =
          equals.stream().filter(e -> together(e.guard(), item.guard())).findFirst();
      if (first.isPresent()) {
        String what =
            keys.isEmpty() ? "This item" : "An item with the same " + Phrases.quotedAnd(keys);
        problems.add(
            place
                .under(item.guard())
                .ofProperty(
                    Facts.UNIQUE,
                    item.written().node(),
                    what
                        + " stands in the list before, in line "
                        + first.get().written().node().span().line()
                        + ".")
                .withHint(Optional.of("Remove one of the two.")));
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
      List<Alternative> values = Scene.of(evaluator, map, item.guard()).present(key);
      if (values.size() != 1) {
        return Optional.empty();
      }
      identity.append(Identity.of(values.get(0))).append('\n');
    }
    return Optional.of(identity.toString());
  }

  private static boolean together(Guard left, Guard right) {
    return left.and(right).isPresent();
  }
}
