package dev.rigc.rule.template;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.spec.AttributeSpec;
import dev.rigc.cfn.spec.ValueKind;
import dev.rigc.cfn.value.And;
import dev.rigc.cfn.value.Cidr;
import dev.rigc.cfn.value.ConditionRef;
import dev.rigc.cfn.value.Equals;
import dev.rigc.cfn.value.FindInMap;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.GetAzs;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Not;
import dev.rigc.cfn.value.Or;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Select;
import dev.rigc.cfn.value.Split;
import dev.rigc.cfn.value.Transform;
import dev.rigc.cfn.value.UnknownFunction;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.TemplateContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value is once its functions are worked out. */
public enum ValueType {
  TEXT("text"),
  LIST("a list"),
  MAPPING("a mapping"),
  TRUTH("true or false");

  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  /** The kind for messages. */
  public String words() {
    return words;
  }

  /** Everything a value may turn out to be; all kinds if nothing is known. */
  public static Set<ValueType> of(Value value, TemplateContext context) {
    if (value instanceof Scalar) {
      return EnumSet.of(TEXT);
    }
    if (value instanceof ListValue) {
      return EnumSet.of(LIST);
    }
    if (value instanceof MapValue map) {
      return map.get("Fn::Transform").isPresent()
          ? EnumSet.allOf(ValueType.class)
          : EnumSet.of(MAPPING);
    }
    return ofFunction((Function) value, context);
  }

  private static Set<ValueType> ofFunction(Function function, TemplateContext context) {
    if (function instanceof If choice) {
      return ofBranches(choice, context);
    }
    if (function instanceof Ref ref) {
      return ofRef(ref, context);
    }
    if (function instanceof GetAtt getAtt) {
      return ofAttribute(getAtt, context);
    }
    if (function instanceof Split || function instanceof Cidr || function instanceof GetAzs) {
      return EnumSet.of(LIST);
    }
    if (function instanceof And
        || function instanceof Or
        || function instanceof Not
        || function instanceof Equals
        || function instanceof ConditionRef) {
      return EnumSet.of(TRUTH);
    }
    return function instanceof Select
            || function instanceof FindInMap
            || function instanceof Transform
            || function instanceof UnknownFunction
        ? EnumSet.allOf(ValueType.class)
        : EnumSet.of(TEXT);
  }

  private static Set<ValueType> ofBranches(If choice, TemplateContext context) {
    if (choice.whenTrue().isEmpty() || choice.whenFalse().isEmpty()) {
      return EnumSet.allOf(ValueType.class);
    }
    Set<ValueType> kinds = EnumSet.copyOf(of(choice.whenTrue().get(), context));
    kinds.addAll(of(choice.whenFalse().get(), context));
    return kinds;
  }

  private static Set<ValueType> ofRef(Ref ref, TemplateContext context) {
    Optional<String> target = ref.target();
    if (target.isEmpty() || ref.isNoValue()) {
      return EnumSet.allOf(ValueType.class);
    }
    if (target.get().equals("AWS::NotificationARNs")) {
      return EnumSet.of(LIST);
    }
    @Nullable Parameter parameter = context.template().parameters().get(target.get());
    if (parameter != null) {
      return EnumSet.of(parameter.isList() ? LIST : TEXT);
    }
    boolean known =
        target.get().startsWith("AWS::")
            || context.template().resources().containsKey(target.get())
            || context.generated().referred(target.get()).isPresent();
    return known ? EnumSet.of(TEXT) : EnumSet.allOf(ValueType.class);
  }

  private static Set<ValueType> ofAttribute(GetAtt getAtt, TemplateContext context) {
    return getAtt.resource().isEmpty() || getAtt.attribute().isEmpty()
        ? EnumSet.allOf(ValueType.class)
        : ofAttribute(getAtt.resource().get(), getAtt.attribute().get(), context);
  }

  /** Everything that an attribute of a resource may be; all kinds if nothing is known. */
  public static Set<ValueType> ofAttribute(
      String logicalId, String attribute, TemplateContext context) {
    Optional<String> type =
        Optional.ofNullable(context.template().resources().get(logicalId))
            .flatMap(resource -> context.generated().typeOf(resource));
    if (type.isEmpty()) {
      return EnumSet.allOf(ValueType.class);
    }
    if (type.get().equals("AWS::CloudFormation::Stack")) {
      return EnumSet.of(TEXT);
    }
    Set<ValueKind> kinds =
        context
            .specs()
            .find(type.get())
            .flatMap(spec -> spec.attribute(attribute))
            .map(AttributeSpec::kinds)
            .orElse(Set.of());
    if (kinds.isEmpty()) {
      return EnumSet.allOf(ValueType.class);
    }
    Set<ValueType> mapped = EnumSet.noneOf(ValueType.class);
    for (ValueKind kind : kinds) {
      mapped.add(kind == ValueKind.LIST ? LIST : kind == ValueKind.OBJECT ? MAPPING : TEXT);
    }
    return mapped;
  }
}
