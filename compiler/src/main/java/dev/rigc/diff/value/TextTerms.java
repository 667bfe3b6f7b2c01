package dev.rigc.diff.value;

import dev.rigc.cfn.value.Base64;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Join;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.SubText.Literal;
import dev.rigc.cfn.value.SubText.Part;
import dev.rigc.cfn.value.SubText.Placeholder;
import dev.rigc.cfn.value.ToJsonString;
import dev.rigc.cfn.value.Value;
import dev.rigc.diff.value.Term.Call;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions that make text. */
final class TextTerms {
  private final TermResolver resolver;

  TextTerms(TermResolver resolver) {
    this.resolver = resolver;
  }

  /** What a function comes to; empty if it is not one of these. */
  Optional<Term> call(Function function) {
    if (function instanceof Sub sub) {
      return Optional.of(sub(sub));
    } else if (function instanceof Join join) {
      return Optional.of(join(join));
    } else if (function instanceof Base64 || function instanceof ToJsonString) {
      // The encoded text is compared as the plain one, so that a difference can be read.
      return Optional.of(new Call(function.name(), List.of(resolver.of(function.argument()))));
    }
    return Optional.empty();
  }

  private Term sub(Sub sub) {
    if (sub.template().isEmpty()) {
      return resolver.open(sub);
    }
    Map<String, Term> known = new HashMap<>();
    List<Term> parts = new ArrayList<>();
    for (Part part : sub.parts().parts()) {
      parts.add(
          part instanceof Literal literal
              ? new Text(literal.text())
              : known.computeIfAbsent(
                  ((Placeholder) part).trimmed(), name -> placeholder(name, sub)));
    }
    return Terms.joined(parts);
  }

  private Term placeholder(String name, Sub sub) {
    @Nullable Value variable = sub.variables().get(name);
    if (variable != null) {
      return LargeTerms.bounded(resolver.of(variable));
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? resolver.named(name)
        : resolver.attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  private Term join(Join join) {
    if (join.delimiter().isEmpty() || join.items().isEmpty()) {
      return resolver.open(join);
    }
    Term items = resolver.of(join.items().get());
    if (!(Terms.value(items) instanceof Items)) {
      return new Call(join.name(), List.of(new Text(join.delimiter().get()), items));
    }
    Items list = items instanceof Items plain ? plain : (Items) Terms.value(items);
    List<Term> parts = new ArrayList<>();
    for (Term item : list.items()) {
      if (!parts.isEmpty()) {
        parts.add(new Text(join.delimiter().get()));
      }
      parts.add(item);
    }
    return Terms.joined(parts);
  }
}
