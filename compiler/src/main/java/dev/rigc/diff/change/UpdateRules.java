package dev.rigc.diff.change;

import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.cfn.spec.ValueKind;
import dev.rigc.cfn.spec.fact.UpdateFacts;
import dev.rigc.cfn.spec.fact.UpdateFacts.Line;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.None;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the change of a property does to its resource. */
public final class UpdateRules {
  /** What is not known before a deployment. */
  static final String OPEN = "whether the value changes is known at deployment only";

  private static final String NESTED = "AWS::CloudFormation::Stack";

  private static final String KEPT =
      "a stack that exists keeps the value of the parameter unless another one is given";

  private UpdateRules() {}

  /** Whether the value came through a parameter whose present value an update keeps. */
  static boolean isKept(ResourceModel resource, PropertyDifference difference) {
    StackModel stack = resource.stack();
    return stack.parent().isEmpty()
        && difference.isPassed()
        && Terms.ways(difference.after()).stream()
            .filter(way -> way.way() == Term.Way.PARAMETER)
            .anyMatch(
                way -> !stack.source().gives(way.name().substring(way.name().indexOf('.') + 1)));
  }

  /**
   * What happens.
   *
   * @param effect to the resource
   * @param reason why, as a clause; blank if the effect says it all
   * @param isRefused whether CloudFormation refuses the update
   */
  public record Judgement(Effect effect, String reason, boolean isRefused) {
    static Judgement of(Effect effect, String reason) {
      return new Judgement(effect, reason, false);
    }
  }

  /** What a difference does, as far as its two values tell. */
  public static Judgement of(ResourceModel resource, PropertyDifference difference) {
    boolean certain = Certainty.differ(difference.before(), difference.after());
    if (certain && isKept(resource, difference)) {
      Judgement kept = judged(resource, difference, false);
      return kept.effect().isReplacement() ? Judgement.of(kept.effect(), KEPT) : kept;
    }
    Judgement judged = judged(resource, difference, certain);
    if (judged.effect() == Effect.WILL_REPLACE && isDefaultOnly(resource.type(), difference)) {
      return Judgement.of(
          Effect.MAY_REPLACE,
          "the value is what the service uses when there is none, but CloudFormation compares"
              + " templates and may replace it");
    }
    return judged;
  }

  /**
   * What it does that a property gets another value.
   *
   * @param certain whether it is known to
   */
  static Judgement judged(ResourceModel resource, PropertyDifference difference, boolean certain) {
    Optional<Line> line = line(resource, difference);
    if (line.isPresent()) {
      return documented(line.get(), certain);
    }
    Optional<ResourceSpec> spec = ResourceSpecs.bundled().find(resource.type());
    if (spec.isEmpty()) {
      return unknown(resource.type());
    }
    if (concerns(spec.get().createOnly(), difference)) {
      return certain
          ? Judgement.of(Effect.WILL_REPLACE, "")
          : Judgement.of(Effect.MAY_REPLACE, OPEN);
    }
    if (concerns(spec.get().conditionalCreateOnly(), difference)) {
      return Judgement.of(
          Effect.MAY_REPLACE,
          "`%s` requires replacement in some cases, and AWS publishes no condition for them"
              .formatted(difference.property()));
    }
    return Judgement.of(Effect.IN_PLACE, "");
  }

  private static Judgement unknown(String type) {
    if (type.equals(NESTED)) {
      return Judgement.of(Effect.IN_PLACE, "");
    }
    return Judgement.of(
        Effect.MAY_REPLACE,
        TypeKind.isCustom(type)
            ? "what serves a custom resource decides whether an update replaces it"
            : "nothing is known about updates of `%s`".formatted(type));
  }

  private static Optional<Line> line(ResourceModel resource, PropertyDifference difference) {
    return UpdateFacts.lines(resource.type()).stream()
        .filter(line -> line.property().isEmpty() || isAt(line.property(), difference))
        .filter(
            line ->
                line.attribute().isEmpty()
                    || line.is().equals(attribute(resource, line.attribute())))
        .findFirst();
  }

  private static boolean isAt(String property, PropertyDifference difference) {
    return concerns(List.of(PropertyPath.parse(property)), difference);
  }

  private static String attribute(ResourceModel resource, String path) {
    List<String> steps = List.of(path.split("\\.", -1));
    Term at = resource.attribute(steps.get(0));
    for (String step : steps.subList(1, steps.size())) {
      at = Terms.at(at, step);
    }
    return Terms.text(at);
  }

  private static Judgement documented(Line line, boolean certain) {
    return switch (line.effect()) {
      case "will replace" ->
          certain
              ? Judgement.of(Effect.WILL_REPLACE, line.because())
              : Judgement.of(Effect.MAY_REPLACE, OPEN);
      case "may replace" -> Judgement.of(Effect.MAY_REPLACE, line.because());
      case "may interrupt" -> Judgement.of(Effect.MAY_INTERRUPT, line.because());
      case "not supported" -> new Judgement(Effect.IN_PLACE, line.because(), true);
      default -> Judgement.of(Effect.IN_PLACE, line.because());
    };
  }

  /** Whether a difference is at one of some places, inside it, or around it with a change there. */
  private static boolean concerns(List<PropertyPath> places, PropertyDifference difference) {
    List<String> at = difference.pattern();
    for (PropertyPath place : places) {
      List<String> segments = place.segments();
      int common = Math.min(segments.size(), at.size());
      if (new PropertyPath(segments.subList(0, common)).matches(at.subList(0, common))) {
        List<String> rest = segments.subList(common, segments.size());
        if (rest.isEmpty()
            || !inside(difference.before(), rest).equals(inside(difference.after(), rest))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The values at a way inside a term. */
  private static List<Term> inside(Term term, List<String> way) {
    Term value = Terms.value(term);
    if (way.isEmpty() || value instanceof None) {
      return value instanceof None ? List.of() : List.of(value);
    }
    List<String> rest = way.subList(1, way.size());
    if (!way.get(0).equals("*")) {
      return inside(Terms.at(value, way.get(0)), rest);
    }
    List<Term> all = new ArrayList<>();
    if (value instanceof Items items) {
      items.items().forEach(item -> all.addAll(inside(item, rest)));
    } else if (value instanceof Entries entries) {
      entries.entries().values().forEach(item -> all.addAll(inside(item, rest)));
    }
    return all;
  }

  /** Whether both values are the same boolean, such as {@code true} and the text {@code "True"}. */
  static boolean isSameBoolean(String type, PropertyDifference difference) {
    String before = Terms.text(difference.before());
    String after = Terms.text(difference.after());
    return before.equalsIgnoreCase(after)
        && (before.equalsIgnoreCase("true") || before.equalsIgnoreCase("false"))
        && ResourceSpecs.bundled()
            .find(type)
            .flatMap(spec -> spec.schemaAt(new PropertyPath(difference.pattern())))
            .filter(schema -> schema.takes(ValueKind.BOOLEAN) && !schema.takes(ValueKind.STRING))
            .isPresent();
  }

  /** Whether a value was added, or removed, that the service uses without it too. */
  public static boolean isDefaultOnly(String type, PropertyDifference difference) {
    Term one = Terms.value(difference.before());
    Term other = Terms.value(difference.after());
    if (one instanceof None == other instanceof None) {
      return false;
    }
    return isDefault(
        type, String.join(".", difference.pattern()), one instanceof None ? other : one);
  }

  private static boolean isDefault(String type, String path, Term value) {
    if (value instanceof Entries entries) {
      return !entries.entries().isEmpty()
          && entries.entries().entrySet().stream()
              .allMatch(one -> isDefault(type, path + "." + one.getKey(), one.getValue()));
    }
    return UpdateFacts.defaultOf(type, path).filter(Terms.text(value)::equals).isPresent();
  }
}
