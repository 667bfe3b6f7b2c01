package dev.rigc.cfn.eval;

import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Combinations.Combination;
import dev.rigc.cfn.eval.Outcome.Known;
import dev.rigc.cfn.value.Base64;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Join;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.SubText.Literal;
import dev.rigc.cfn.value.SubText.Part;
import dev.rigc.cfn.value.SubText.Placeholder;
import dev.rigc.cfn.value.ToJsonString;
import dev.rigc.cfn.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions that make text. */
final class TextFunctions {
  private final Resolver resolver;
  private final Combinations combinations;

  TextFunctions(Resolver resolver) {
    this.resolver = resolver;
    this.combinations = new Combinations(resolver);
  }

  List<Alternative> sub(Sub sub, Guard guard) {
    if (sub.template().isEmpty()) {
      return resolver.unknown(sub, guard);
    }
    List<List<Alternative>> parts = new ArrayList<>();
    Map<String, List<Alternative>> resolved = new HashMap<>();
    for (Part part : sub.parts().parts()) {
      parts.add(part(part, sub, guard, resolved));
    }
    List<Alternative> made = new ArrayList<>();
    for (Combination combination : combinations.of(parts, guard)) {
      Outcome outcome = joined(combination.arguments(), "", sub);
      made.add(Resolver.made(sub, combination.guard(), outcome));
    }
    return made;
  }

  /**
   * What a part may be.
   *
   * @param resolved what names were found to be: one that is used twice is resolved once, since the
   *     value of a variable may use a variable twice, too
   */
  private List<Alternative> part(
      Part part, Sub sub, Guard guard, Map<String, List<Alternative>> resolved) {
    if (part instanceof Literal literal) {
      Outcome text = Resolver.text(literal.text(), sub);
      return List.of(new Alternative(guard, text, sub, Origin.LITERAL));
    }
    String name = ((Placeholder) part).trimmed();
    List<Alternative> known = resolved.get(name);
    if (known == null) {
      known = placeholder(name, sub, guard);
      resolved.put(name, known);
    }
    return known;
  }

  private List<Alternative> placeholder(String name, Sub sub, Guard guard) {
    @Nullable Value variable = sub.variables().get(name);
    if (variable != null) {
      return resolver.alternatives(variable, guard);
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? resolver.named(name, Optional.empty(), sub, guard)
        : resolver.named(name.substring(0, dot), Optional.of(name.substring(dot + 1)), sub, guard);
  }

  List<Alternative> join(Join join, Guard guard) {
    if (join.items().isEmpty() || join.delimiter().isEmpty()) {
      return resolver.unknown(join, guard);
    }
    String delimiter = join.delimiter().get();
    List<Alternative> made = new ArrayList<>();
    for (Alternative items : resolver.alternatives(join.items().get(), guard)) {
      if (items.outcome() instanceof Known known && known.value() instanceof ListValue list) {
        List<List<Alternative>> arguments = resolver.all(list.items(), items.guard());
        for (Combination combination : combinations.of(arguments, items.guard())) {
          Outcome outcome = joined(combination.arguments(), delimiter, join);
          made.add(Resolver.made(join, combination.guard(), outcome));
        }
      } else {
        made.add(
            Resolver.made(
                join, items.guard(), Resolver.unknown(Resolver.label(items), Outcome.Type.STRING)));
      }
    }
    return made;
  }

  /** The texts with a delimiter between them; unknown if one is, absent ones left out. */
  private Outcome joined(List<Alternative> parts, String delimiter, Function function) {
    boolean known = true;
    StringBuilder text = new StringBuilder();
    boolean first = true;
    if (!resolver.evaluator().budget().spend(parts.size() / 4)) {
      return Resolver.unknown("<" + function.name() + ">", Outcome.Type.STRING);
    }
    for (Alternative part : parts) {
      if (!part.isAbsent()) {
        known &= part.outcome() instanceof Known of && of.value() instanceof Scalar;
        text.append(first ? "" : delimiter).append(Resolver.label(part));
        first = false;
      }
      if (text.length() > Evaluator.LONGEST_TEXT) {
        return tooLong(function);
      }
    }
    return known
        ? Resolver.text(text.toString(), function)
        : Resolver.unknown(text.toString(), Outcome.Type.STRING);
  }

  /** A text that uses itself twice on every level would fill any memory. */
  private Outcome tooLong(Function function) {
    resolver.evaluator().meetLongText(function.node());
    return Resolver.unknown("<" + function.name() + ">", Outcome.Type.STRING);
  }

  List<Alternative> base64(Base64 base64, Guard guard) {
    List<Alternative> made = new ArrayList<>();
    for (Alternative argument : resolver.alternatives(base64.argument(), guard)) {
      Outcome outcome =
          argument
              .text()
              .map(text -> limited(encoded(text), base64))
              .orElseGet(() -> Resolver.unknown("<Fn::Base64>", Outcome.Type.STRING));
      made.add(Resolver.made(base64, argument.guard(), outcome));
    }
    return made;
  }

  private Outcome limited(String text, Function function) {
    return text.length() > Evaluator.LONGEST_TEXT
        ? tooLong(function)
        : Resolver.text(text, function);
  }

  private static String encoded(String text) {
    return java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  List<Alternative> json(ToJsonString json, Guard guard) {
    List<Alternative> made = new ArrayList<>();
    for (Alternative argument : resolver.alternatives(json.argument(), guard)) {
      Optional<String> text =
          argument.outcome() instanceof Known known
              ? new JsonText(resolver, argument.guard()).of(known.value())
              : Optional.empty();
      Outcome outcome =
          text.map(t -> limited(t, json))
              .orElseGet(() -> Resolver.unknown("<Fn::ToJsonString>", Outcome.Type.STRING));
      made.add(Resolver.made(json, argument.guard(), outcome));
    }
    return made;
  }
}
