package dev.rigc.rule.system;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.value.Join;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.SubText;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes a name apart, to add up how long it will at least be. */
final class NameParts {
  /** The shortest region name that exists, such as {@code eu-west-1} or {@code us-east-1}. */
  private static final int SHORTEST_REGION = 9;

  private static final Map<String, Integer> PSEUDO =
      Map.of(
          "AWS::AccountId",
          12,
          "AWS::Region",
          SHORTEST_REGION,
          "AWS::Partition",
          3,
          "AWS::StackName",
          1,
          "AWS::URLSuffix",
          13);

  /** How many values a name may be made of; variables that use variables twice double them. */
  private static final int MOST_VALUES = 200;

  private final StackTemplate template;
  private final List<Part> parts = new ArrayList<>();
  private int values;

  private NameParts(StackTemplate template) {
    this.template = template;
  }

  /**
   * A part of a name.
   *
   * @param text the text, or the placeholder it comes from
   * @param length how many characters it has at least
   * @param isExact whether it has exactly so many
   * @param isLiteral whether the text is known
   */
  record Part(String text, int length, boolean isExact, boolean isLiteral) {
    String term() {
      return "`%s` %s"
          .formatted(isLiteral || text.startsWith("${") ? text : "${" + text + "}", length);
    }
  }

  /** The parts of a Sub or a Join; empty if they cannot be told. */
  static Optional<List<Part>> of(StackTemplate template, Value value) {
    NameParts name = new NameParts(template);
    return name.add(value) ? Optional.of(name.parts) : Optional.empty();
  }

  private boolean add(Value value) {
    if (++values > MOST_VALUES) {
      return false;
    }
    if (value instanceof Scalar scalar) {
      literal(scalar.node().text());
      return true;
    }
    if (value instanceof Ref ref && ref.target().isPresent()) {
      placeholder(ref.target().get());
      return true;
    }
    if (value instanceof Sub sub && sub.template().isPresent()) {
      return sub.parts().parts().stream().allMatch(part -> add(sub, part));
    }
    if (value instanceof Join join
        && join.delimiter().isPresent()
        && join.items().orElse(null) instanceof ListValue list) {
      boolean all = true;
      for (int i = 0; i < list.items().size() && all; i++) {
        literal(i == 0 ? "" : join.delimiter().get());
        all = add(list.items().get(i));
      }
      return all;
    }
    Optional<String> known = Wording.certain(template, value);
    known.ifPresent(this::literal);
    return known.isPresent();
  }

  private boolean add(Sub sub, SubText.Part part) {
    if (part instanceof SubText.Literal literal) {
      literal(literal.text());
      return true;
    }
    String name = ((SubText.Placeholder) part).trimmed();
    Value variable = sub.variables().get(name);
    if (variable != null) {
      return add(variable);
    }
    placeholder(name);
    return true;
  }

  private void literal(String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, text.codePointCount(0, text.length()), true, true));
    }
  }

  private void placeholder(String name) {
    var context = template.evaluator().context();
    Optional<String> given =
        Optional.ofNullable(context.parameters().get(name))
            .or(() -> Optional.ofNullable(context.pseudo().get(name)));
    if (given.isPresent()) {
      literal(given.get());
      return;
    }
    Integer pseudo = PSEUDO.get(name);
    int least = pseudo != null ? pseudo : leastOf(name).orElse(0);
    parts.add(new Part(name, least, name.equals("AWS::AccountId"), false));
  }

  /** The fewest characters that a parameter's value can have. */
  private OptionalInt leastOf(String name) {
    Parameter parameter = template.template().parameters().get(name);
    if (parameter == null || parameter.isSsm()) {
      return OptionalInt.empty();
    }
    OptionalInt allowed = parameter.allowedValues().stream().mapToInt(String::length).min();
    if (allowed.isPresent()) {
      return allowed;
    }
    return parameter.body().flatMap(body -> body.text("MinLength")).stream()
        .filter(text -> text.matches("\\d{1,4}"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }
}
