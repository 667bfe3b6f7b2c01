package dev.rigc.cfn.eval;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Join;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.SubText.Literal;
import dev.rigc.cfn.value.SubText.Part;
import dev.rigc.cfn.value.SubText.Placeholder;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that is made of literal text and of parameters that were not given, in this order. What it
 * is compared to in a condition says what the parameters are: {@code ${A}/x} equals {@code 1/x}
 * only where {@code A} is {@code 1}, and {@code ${A}${B}} is empty only where both are.
 *
 * @param pieces the pieces
 */
record OpenText(List<Piece> pieces) {
  /**
   * A piece.
   *
   * @param parameter whether it is a parameter
   * @param text its literal text, or the name of the parameter
   */
  record Piece(boolean parameter, String text) {}

  OpenText {
    pieces = List.copyOf(pieces);
  }

  /** The pieces of a value; empty if it is made in another way. */
  static Optional<OpenText> of(Value value, Template template, Resolver resolver, Guard guard) {
    Reader reader = new Reader(template, resolver, guard, new ArrayList<>());
    return reader.read(value) ? Optional.of(new OpenText(reader.pieces)) : Optional.empty();
  }

  /** The names of its parameters. */
  List<String> parameters() {
    return pieces.stream().filter(Piece::parameter).map(Piece::text).distinct().toList();
  }

  /** Whether literal text is in it. */
  boolean hasText() {
    return pieces.stream().anyMatch(piece -> !piece.parameter() && !piece.text().isEmpty());
  }

  /**
   * What its only parameter, which is there once, must be for this to be {@code text}; empty if
   * that cannot be.
   */
  Optional<String> solve(String text) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    boolean passed = false;
    for (Piece piece : pieces) {
      if (piece.parameter()) {
        passed = true;
      } else {
        (passed ? after : before).append(piece.text());
      }
    }
    int length = text.length() - before.length() - after.length();
    return length >= 0 && text.startsWith(before.toString()) && text.endsWith(after.toString())
        ? Optional.of(text.substring(before.length(), before.length() + length))
        : Optional.empty();
  }

  /** Whether one parameter is all that is open. */
  boolean isOfOne() {
    return pieces.stream().filter(Piece::parameter).count() == 1;
  }

  private record Reader(Template template, Resolver resolver, Guard guard, List<Piece> pieces) {
    boolean read(Value value) {
      Optional<String> known =
          value instanceof Function ? resolver.single(value, guard).text() : value.text();
      if (known.isPresent()) {
        return pieces.add(new Piece(false, known.get()));
      }
      if (value instanceof Ref ref) {
        return ref.target().isPresent() && parameter(ref.target().get());
      }
      return value instanceof Sub sub ? sub(sub) : value instanceof Join join && join(join);
    }

    private boolean parameter(String name) {
      @Nullable Parameter parameter = template.parameters().get(name);
      return parameter != null && !parameter.isList() && pieces.add(new Piece(true, name));
    }

    private boolean sub(Sub sub) {
      if (sub.template().isEmpty()) {
        return false;
      }
      for (Part part : sub.parts().parts()) {
        @Nullable Value variable =
            part instanceof Placeholder placeholder
                ? sub.variables().get(placeholder.trimmed())
                : null;
        boolean read =
            part instanceof Literal literal
                ? pieces.add(new Piece(false, literal.text()))
                : variable != null
                    ? read(variable)
                    : placeholder(((Placeholder) part).trimmed(), sub);
        if (!read) {
          return false;
        }
      }
      return true;
    }

    private boolean placeholder(String name, Sub sub) {
      List<Alternative> values = resolver.named(name, Optional.empty(), sub, guard);
      Optional<String> known = values.size() == 1 ? values.get(0).text() : Optional.empty();
      return known.isPresent() ? pieces.add(new Piece(false, known.get())) : parameter(name);
    }

    private boolean join(Join join) {
      if (join.delimiter().isEmpty() || !(join.items().orElse(null) instanceof ListValue list)) {
        return false;
      }
      for (int i = 0; i < list.items().size(); i++) {
        if (i > 0) {
          pieces.add(new Piece(false, join.delimiter().get()));
        }
        if (!read(list.items().get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
