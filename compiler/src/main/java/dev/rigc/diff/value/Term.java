package dev.rigc.diff.value;

import java.util.List;
import java.util.SortedMap;

/** What a value of a template comes to. Terms that are equal mean the same. */
public sealed interface Term {
  /** No value. */
  Term NONE = new None();

  /** No value: {@code AWS::NoValue}, or a property that is not there. */
  record None() implements Term {}

  /** A text, number or boolean, as CloudFormation takes it: as text. */
  record Text(String text) implements Term {}

  /** A list. */
  record Items(List<Term> items) implements Term {
    /** Keeps a copy. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A mapping. */
  record Entries(SortedMap<String, Term> entries) implements Term {}

  /**
   * What AWS gives a resource.
   *
   * @param stack the key of the resource's stack
   * @param resource its logical id
   * @param attribute the attribute; blank for what {@code Ref} gives
   */
  record Reference(String stack, String resource, String attribute) implements Term {}

  /** What has a name and is known to AWS only, such as {@code AWS::AccountId}. */
  record Symbol(String name) implements Term {}

  /** A text of which not all parts are known. */
  record Joined(List<Term> parts) implements Term {
    /** Keeps a copy. */
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A value that came through something that has a name.
   *
   * @param way what it came through
   * @param name the name of that, such as {@code Parameters.Size} or an export's
   * @param value the value
   */
  record Passed(Way way, String name, Term value) implements Term {}

  /** What a value may come through. */
  enum Way {
    /** A parameter of the template. */
    PARAMETER,
    /** An export of another stack. */
    IMPORT,
    /** An output of a nested stack, or one that {@code Fn::GetStackOutput} reads. */
    OUTPUT
  }

  /** One of two values by a condition that is open. */
  record Choice(Term condition, Term then, Term otherwise) implements Term {}

  /** A function whose result is not known. */
  record Call(String name, List<Term> arguments) implements Term {
    /** Keeps a copy. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
