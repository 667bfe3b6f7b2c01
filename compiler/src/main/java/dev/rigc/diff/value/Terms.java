package dev.rigc.diff.value;

import dev.rigc.diff.value.Term.Call;
import dev.rigc.diff.value.Term.Choice;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.Joined;
import dev.rigc.diff.value.Term.None;
import dev.rigc.diff.value.Term.Passed;
import dev.rigc.diff.value.Term.Reference;
import dev.rigc.diff.value.Term.Symbol;
import dev.rigc.diff.value.Term.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What can be done with any term. */
public final class Terms {
  /** Texts of more parts, or longer ones, are compared by their digests. */
  static final int MOST_PARTS = 2_000;

  static final int LONGEST_TEXT = 250_000;

  /** Functions that give another text for another argument. */
  private static final Set<String> ENCODING = Set.of("Fn::Base64", "Fn::Join", "Fn::ToJsonString");

  private Terms() {}

  /** The term without the ways that its values came. */
  public static Term value(Term term) {
    return term instanceof Passed passed
        ? value(passed.value())
        : term instanceof Joined joined
            ? joined(joined.parts().stream().map(Terms::value).toList())
            : mapped(term, Terms::value);
  }

  /** The term with the names of ways in place of the values that came through them. */
  public static Term written(Term term) {
    return term instanceof Passed passed
        ? new Passed(passed.way(), passed.name(), Term.NONE)
        : mapped(term, Terms::written);
  }

  private static Term mapped(Term term, UnaryOperator<Term> change) {
    if (term instanceof Items items) {
      return new Items(all(items.items(), change));
    } else if (term instanceof Entries entries) {
      SortedMap<String, Term> changed = new TreeMap<>();
      entries.entries().forEach((key, value) -> changed.put(key, change.apply(value)));
      return new Entries(changed);
    } else if (term instanceof Joined joined) {
      return new Joined(all(joined.parts(), change));
    } else if (term instanceof Choice choice) {
      return new Choice(
          change.apply(choice.condition()),
          change.apply(choice.then()),
          change.apply(choice.otherwise()));
    } else if (term instanceof Call call) {
      return new Call(call.name(), all(call.arguments(), change));
    }
    return term;
  }

  private static List<Term> all(List<Term> terms, UnaryOperator<Term> change) {
    List<Term> changed = new ArrayList<>(terms.size());
    terms.forEach(term -> changed.add(change.apply(term)));
    return changed;
  }

  /** The parts as one text: neighbours that are known become one, nested texts are opened. */
  static Term joined(List<Term> parts) {
    List<Term> merged = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Term part : parts) {
      List<Term> flat = part instanceof Joined inner ? inner.parts() : List.of(part);
      for (Term one : flat) {
        if (one instanceof Text known) {
          text.append(known.text());
        } else if (!(one instanceof None)) {
          flush(text, merged);
          merged.add(one);
        }
        if (merged.size() > MOST_PARTS || text.length() > LONGEST_TEXT) {
          return LargeTerms.unknown("a text that is too long", parts);
        }
      }
    }
    flush(text, merged);
    return merged.isEmpty()
        ? new Text("")
        : merged.size() == 1 ? merged.get(0) : new Joined(merged);
  }

  private static void flush(StringBuilder text, List<Term> merged) {
    if (!text.isEmpty()) {
      merged.add(new Text(text.toString()));
      text.setLength(0);
    }
  }

  /** The terms directly inside a term. */
  static List<Term> children(Term term) {
    if (term instanceof Items items) {
      return items.items();
    } else if (term instanceof Entries entries) {
      return List.copyOf(entries.entries().values());
    } else if (term instanceof Joined joined) {
      return joined.parts();
    } else if (term instanceof Choice choice) {
      return List.of(choice.condition(), choice.then(), choice.otherwise());
    } else if (term instanceof Call call) {
      return call.arguments();
    }
    return term instanceof Passed passed ? List.of(passed.value()) : List.of();
  }

  /** Is given each reference inside a term. */
  public interface ReferenceVisitor {
    /**
     * A reference.
     *
     * @param reference what it refers to
     * @param ways what its value came through, the outermost first
     * @param decides whether another value of it is another value of the whole term
     */
    void visit(Reference reference, List<Passed> ways, boolean decides);
  }

  /** Visits every reference inside a term. */
  public static void references(Term term, ReferenceVisitor visitor) {
    references(term, List.of(), true, visitor);
  }

  private static void references(
      Term term, List<Passed> ways, boolean decides, ReferenceVisitor visitor) {
    if (term instanceof Reference reference) {
      visitor.visit(reference, ways, decides);
      return;
    }
    List<Passed> inside = ways;
    if (term instanceof Passed passed) {
      inside = new ArrayList<>(ways);
      inside.add(passed);
    }
    boolean stillDecides =
        decides
            && !(term instanceof Choice)
            && !(term instanceof Call call && !ENCODING.contains(call.name()));
    for (Term child : children(term)) {
      references(child, inside, stillDecides, visitor);
    }
  }

  /** Every way that a value inside a term came, outer ones first. */
  public static List<Passed> ways(Term term) {
    List<Passed> found = new ArrayList<>();
    collect(term, found);
    return found;
  }

  private static void collect(Term term, List<Passed> found) {
    if (term instanceof Passed passed) {
      found.add(passed);
    }
    children(term).forEach(child -> collect(child, found));
  }

  /** Whether all of a term is known without AWS. */
  public static boolean isKnown(Term term) {
    return !(term instanceof Reference
            || term instanceof Symbol
            || term instanceof Choice
            || term instanceof Call)
        && children(term).stream().allMatch(Terms::isKnown);
  }

  /** The text of a term that is nothing else; blank for any other. */
  public static String text(Term term) {
    return value(term) instanceof Text text ? text.text() : "";
  }

  /** What is at a key of a mapping; {@link Term#NONE} where there is none. */
  public static Term at(Term term, String key) {
    return value(term) instanceof Entries map
        ? map.entries().getOrDefault(key, Term.NONE)
        : Term.NONE;
  }
}
