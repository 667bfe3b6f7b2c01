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
import java.util.List;
import java.util.Map;

/** Shows a term in a line, with what is not known in {@code ${…}} as in {@code Fn::Sub}. */
public final class TermText {
  private TermText() {}

  /** The line; blank where there is no value. */
  public static String of(Term term) {
    StringBuilder out = new StringBuilder();
    write(term, out);
    return out.toString();
  }

  private static void write(Term term, StringBuilder out) {
    if (term instanceof Text text) {
      out.append(text.text());
    } else if (term instanceof Items items) {
      list(items.items(), out.append('['));
      out.append(']');
    } else if (term instanceof Entries entries) {
      entries(entries.entries(), out.append('{'));
      out.append('}');
    } else if (term instanceof Joined joined) {
      joined.parts().forEach(part -> write(part, out));
    } else if (term instanceof Passed passed) {
      write(passed.value(), out);
    } else if (term instanceof Call call && call.name().equals("Fn::Base64")) {
      call.arguments().forEach(text -> write(text, out));
    } else if (!(term instanceof None)) {
      open(term, out);
    }
  }

  private static void open(Term term, StringBuilder out) {
    out.append("${");
    if (term instanceof Reference reference) {
      out.append(reference.resource());
      out.append(reference.attribute().isEmpty() ? "" : "." + reference.attribute());
    } else if (term instanceof Symbol symbol) {
      out.append(symbol.name());
    } else if (term instanceof Choice choice) {
      list(List.of(choice.condition(), choice.then(), choice.otherwise()), out.append("If "));
    } else if (term instanceof Call call) {
      list(call.arguments(), out.append(call.name()).append(' '));
    }
    out.append('}');
  }

  private static void list(List<Term> items, StringBuilder out) {
    String separator = "";
    for (Term item : items) {
      out.append(separator);
      write(item, out);
      separator = ", ";
    }
  }

  private static void entries(Map<String, Term> entries, StringBuilder out) {
    String separator = "";
    for (Map.Entry<String, Term> entry : entries.entrySet()) {
      out.append(separator).append(entry.getKey()).append(": ");
      write(entry.getValue(), out);
      separator = ", ";
    }
  }
}
