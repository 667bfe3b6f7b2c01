package dev.rigc.cfn.eval;

import dev.rigc.cfn.value.ListValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many items a list has. An item that is one of several values counts once, and items that
 * stand under conditions count as they can be there at the same time.
 */
public final class ItemCount {
  /** How many choices are looked at; in a list with more, nothing is found. */
  private static final int MOST_CHOICES = 512;

  private final Guard guard;
  private final int always;
  private final List<Item> conditional;

  /**
   * An item that is not there in every case.
   *
   * @param there the conditions under which it is there
   * @param absent the conditions under which it is not
   */
  private record Item(List<Guard> there, List<Guard> absent) {}

  /**
   * A number of items that a list has.
   *
   * @param guard the conditions under which it has so many
   * @param items how many there are in any case under these conditions
   */
  public record Found(Guard guard, int items) {}

  private ItemCount(Guard guard, int always, List<Item> conditional) {
    this.guard = guard;
    this.always = always;
    this.conditional = conditional;
  }

  /** The items of a list under a guard. */
  public static ItemCount of(Evaluator evaluator, ListValue list, Guard guard) {
    int always = 0;
    List<Item> conditional = new ArrayList<>();
    for (List<Alternative> values : evaluator.values(list, guard)) {
      Set<Guard> there = new LinkedHashSet<>();
      Set<Guard> absent = new LinkedHashSet<>();
      values.forEach(value -> (value.isAbsent() ? absent : there).add(value.guard()));
      if (!there.isEmpty() && absent.isEmpty()) {
        always++;
      } else if (!there.isEmpty()) {
        conditional.add(new Item(List.copyOf(there), List.copyOf(absent)));
      }
    }
    return new ItemCount(guard, always, conditional);
  }

  /** Conditions under which there are more than so many items. */
  public Optional<Found> above(int most) {
    return always + conditional.size() > most
        ? new Search(most, true).from(0, always, guard)
        : Optional.empty();
  }

  /** Conditions under which there are fewer than so many items. */
  public Optional<Found> below(int least) {
    return always < least ? new Search(least, false).from(0, always, guard) : Optional.empty();
  }

  /** Goes through the conditional items, those that bring the bound closer first. */
  private final class Search {
    private final int bound;
    private final boolean above;
    private int choices;

    Search(int bound, boolean above) {
      this.bound = bound;
      this.above = above;
    }

    Optional<Found> from(int index, int items, Guard under) {
      int left = conditional.size() - index;
      if (above ? items > bound : items + left < bound) {
        return Optional.of(new Found(under, above ? items + sure(index, under) : items));
      }
      if (left == 0 || (above ? items + left <= bound : items >= bound)) {
        return Optional.empty();
      }
      Optional<Found> found = choose(above, index, items, under);
      return found.isPresent() ? found : choose(!above, index, items, under);
    }

    private Optional<Found> choose(boolean there, int index, int items, Guard under) {
      Item item = conditional.get(index);
      for (Guard choice : there ? item.there() : item.absent()) {
        Optional<Guard> both = under.and(choice);
        if (both.isPresent() && choices++ < MOST_CHOICES) {
          Optional<Found> found = from(index + 1, items + (there ? 1 : 0), both.get());
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    }

    /** How many of the items that were not looked at are there all the same. */
    private int sure(int index, Guard under) {
      int sure = 0;
      for (Item item : conditional.subList(index, conditional.size())) {
        sure += item.absent().stream().noneMatch(absent -> under.and(absent).isPresent()) ? 1 : 0;
      }
      return sure;
    }
  }
}
