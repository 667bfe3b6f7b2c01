package dev.rigc.diff.value;

import dev.rigc.diff.value.Term.Call;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.Reference;
import dev.rigc.diff.value.Term.Symbol;
import dev.rigc.diff.value.Term.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps small what many others may be made of: conditions, parameters, outputs and the variables of
 * a text. A term that has another one twice is walked twice as long, so a few of them in a row that
 * each double the one before would never end.
 */
public final class LargeTerms {
  /** How many terms such a one may have inside. What people write has a few hundred at most. */
  static final int MOST_TERMS = 2_000;

  /** A text counts as one more term for each so many characters. */
  private static final int CHARACTERS_OF_A_TERM = 250;

  private LargeTerms() {}

  /**
   * The term, or what stands for it if it is too large: its plain value if that is small, else
   * something that is not known, with all the references inside. What stands for two terms is equal
   * if and only if their values are.
   */
  public static Term bounded(Term term) {
    if (sizeOf(term, 0) <= MOST_TERMS) {
      return term;
    }
    Term value = Terms.value(term);
    if (value instanceof Text || sizeOf(value, 0) <= MOST_TERMS) {
      return value;
    }
    return unknown("a value that is too large", List.of(value));
  }

  /** What stands for terms together: not known, but with all the references inside. */
  static Term unknown(String name, List<Term> terms) {
    Term values = Terms.value(new Items(terms));
    Set<Term> references = new LinkedHashSet<>();
    Terms.references(values, (reference, ways, decides) -> references.add(reference));
    List<Term> arguments = new ArrayList<>(references);
    arguments.add(new Text(digest(values)));
    return new Call(name, arguments);
  }

  /** The size of a term on top of another one; no more than needed to see that it is too large. */
  private static int sizeOf(Term term, int before) {
    int size = before + 1;
    if (term instanceof Text text) {
      size += text.text().length() / CHARACTERS_OF_A_TERM;
    }
    for (Term child : Terms.children(term)) {
      if (size > MOST_TERMS) {
        break;
      }
      size = sizeOf(child, size);
    }
    return size;
  }

  private static String digest(Term value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      feed(value, digest);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
    }
  }

  /** Every part with its length or number in front, so that no two terms give the same bytes. */
  private static void feed(Term term, MessageDigest digest) {
    feed(term.getClass().getSimpleName(), digest);
    if (term instanceof Text text) {
      feed(text.text(), digest);
    } else if (term instanceof Symbol symbol) {
      feed(symbol.name(), digest);
    } else if (term instanceof Reference reference) {
      feed(reference.stack(), digest);
      feed(reference.resource(), digest);
      feed(reference.attribute(), digest);
    } else if (term instanceof Call call) {
      feed(call.name(), digest);
    } else if (term instanceof Entries entries) {
      entries.entries().keySet().forEach(key -> feed(key, digest));
    }
    List<Term> children = Terms.children(term);
    feed(Integer.toString(children.size()), digest);
    children.forEach(child -> feed(child, digest));
  }

  private static void feed(String text, MessageDigest digest) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
