package dev.rigc.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name that rigc derives, with the parts it is made of, so that a finding can show the sum.
 *
 * @param kind what it names
 * @param parts its parts in order
 */
public record DerivedName(NameKind kind, List<Part> parts) {
  /** Keeps a copy of the parts. */
  public DerivedName {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a name.
   *
   * @param label what it is, such as {@code project}; empty for a literal
   * @param text the text as a template holds it; a pseudo parameter such as <code>
   *     ${AWS::AccountId}</code> for what only AWS knows
   * @param length how many characters it will have once deployed
   */
  public record Part(String label, String text, int length) {
    /** A fixed piece of text. */
    public static Part literal(String text) {
      return new Part("", text, text.length());
    }

    /** A piece of text that comes from the riglet. */
    public static Part of(String label, Object value) {
      return new Part(label, value.toString(), value.toString().length());
    }
  }

  /** The name as a template holds it: inside {@code Fn::Sub} if it has a pseudo parameter. */
  public String value() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** The same name for something else, of which it is the name too. */
  public DerivedName as(NameKind other) {
    return new DerivedName(other, parts);
  }

  /** How many characters the name will have once deployed. */
  public int length() {
    return parts.stream().mapToInt(Part::length).sum();
  }

  /** The sum of the parts, such as {@code `buildit` 7 + `-` 1 + project 43 = 51}. */
  public String sum() {
    List<Part> terms = new ArrayList<>();
    for (Part part : parts) {
      int last = terms.size() - 1;
      if (part.label().isEmpty() && last >= 0 && terms.get(last).label().isEmpty()) {
        terms.set(last, Part.literal(terms.get(last).text() + part.text()));
      } else {
        terms.add(part);
      }
    }
    return terms.stream().map(DerivedName::term).collect(Collectors.joining(" + "))
        + " = "
        + length();
  }

  private static String term(Part part) {
    boolean shown = part.length() <= 20 && !part.text().startsWith("${");
    return (shown ? "`" + part.text() + "`" : part.label()) + " " + part.length();
  }
}
