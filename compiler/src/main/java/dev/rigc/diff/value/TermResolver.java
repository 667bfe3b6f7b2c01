package dev.rigc.diff.value;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.GetStackOutput;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diff.value.Term.Call;
import dev.rigc.diff.value.Term.Choice;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.None;
import dev.rigc.diff.value.Term.Passed;
import dev.rigc.diff.value.Term.Reference;
import dev.rigc.diff.value.Term.Symbol;
import dev.rigc.diff.value.Term.Text;
import dev.rigc.diff.value.Term.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out what the values of one stack's template come to. For one thread at a time. */
public final class TermResolver {
  private static final String OUTPUTS = "Outputs.";

  private final Template template;
  private final Surroundings surroundings;
  private final TextTerms texts = new TextTerms(this);
  private final ListTerms lists = new ListTerms(this);
  private final ConditionTerms conditions = new ConditionTerms(this);
  private final Map<String, Term> parameters = new HashMap<>();
  private final IdentityHashMap<Function, Term> functions = new IdentityHashMap<>();

  /** A resolver for a stack. */
  public TermResolver(Template template, Surroundings surroundings) {
    this.template = template;
    this.surroundings = surroundings;
  }

  Template template() {
    return template;
  }

  /** What a value comes to. */
  public Term of(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.node().isNull() ? new Text("") : new Text(scalar.text().orElse(""));
    } else if (value instanceof ListValue list) {
      return items(list.items());
    } else if (value instanceof MapValue map) {
      return entries(map);
    }
    return call((Function) value);
  }

  /** Whether the condition of that name holds: {@code true}, {@code false}, or what decides it. */
  public Term condition(String name) {
    return conditions.named(name);
  }

  Items items(List<Value> values) {
    List<Term> items = new ArrayList<>(values.size());
    for (Value value : values) {
      Term item = of(value);
      if (!(item instanceof None)) {
        items.add(item);
      }
    }
    return new Items(items);
  }

  private Term entries(MapValue map) {
    SortedMap<String, Term> entries = new TreeMap<>();
    for (int i = 0; i < map.size(); i++) {
      Term value = of(map.value(i));
      if (!(value instanceof None)) {
        entries.put(map.name(i), value);
      }
    }
    return new Entries(entries);
  }

  /**
   * Once for each function: some need what an argument comes to before they know that they have to
   * be left open with it, and of functions inside one another each would double the work.
   */
  private Term call(Function function) {
    @Nullable Term known = functions.get(function);
    if (known == null) {
      known = evaluated(function);
      functions.put(function, known);
    }
    return known;
  }

  private Term evaluated(Function function) {
    if (function instanceof Ref ref) {
      return ref.isNoValue()
          ? Term.NONE
          : ref.target().map(this::named).orElseGet(() -> open(function));
    } else if (function instanceof GetAtt att) {
      return att.resource()
          .map(resource -> attribute(resource, att.attribute().orElse("")))
          .orElseGet(() -> open(function));
    } else if (function instanceof If choice) {
      return choice(choice);
    } else if (function instanceof ImportValue imported) {
      return imported(of(imported.argument()));
    } else if (function instanceof GetStackOutput output) {
      return stackOutput(output);
    }
    return texts.call(function).or(() -> lists.call(function)).orElseGet(() -> open(function));
  }

  /** A function that only AWS works out; its arguments are worked out all the same. */
  Term open(Function function) {
    return new Call(function.name(), List.of(of(function.argument())));
  }

  private Term choice(If choice) {
    Optional<Value> then = choice.whenTrue();
    Optional<Value> otherwise = choice.whenFalse();
    if (choice.condition().isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
      return open(choice);
    }
    Term condition = condition(choice.condition().get());
    if (condition.equals(ConditionTerms.TRUE)) {
      return of(then.get());
    } else if (condition.equals(ConditionTerms.FALSE)) {
      return of(otherwise.get());
    }
    Term whenTrue = of(then.get());
    Term whenFalse = of(otherwise.get());
    return whenTrue.equals(whenFalse) ? whenTrue : new Choice(condition, whenTrue, whenFalse);
  }

  /** What {@code Ref} gives for a name. */
  public Term named(String name) {
    @Nullable Parameter parameter = template.parameters().get(name);
    if (parameter != null) {
      @Nullable Term known = parameters.get(name);
      if (known == null) {
        known =
            new Passed(
                Way.PARAMETER, "Parameters." + name, LargeTerms.bounded(parameter(parameter)));
        parameters.put(name, known);
      }
      return known;
    }
    return template.resources().containsKey(name)
        ? new Reference(surroundings.key(), name, "")
        : surroundings.pseudo(name).<Term>map(Text::new).orElseGet(() -> new Symbol(name));
  }

  private Term parameter(Parameter parameter) {
    Term given =
        surroundings
            .parameter(parameter.name())
            .or(() -> parameter.defaultText().map(Text::new))
            .orElseGet(() -> new Symbol("the parameter " + parameter.name()));
    if (parameter.isSsm()) {
      return new Call("SSM", List.of(given));
    }
    return parameter.isList() && Terms.value(given) instanceof Text text
        ? split(text.text())
        : given;
  }

  private static Term split(String text) {
    return new Items(
        text.isEmpty()
            ? List.of()
            : Arrays.stream(text.split(",", -1))
                .<Term>map(item -> new Text(item.strip()))
                .toList());
  }

  /**
   * What {@code Fn::GetAtt} gives. A logical id has no dot, so what SAM calls {@code
   * Function.Alias} belongs to the attribute, wherever the two are divided.
   */
  Term attribute(String resource, String attribute) {
    int dot = resource.indexOf('.');
    if (dot > 0) {
      return attribute(resource.substring(0, dot), resource.substring(dot + 1) + "." + attribute);
    }
    if (attribute.startsWith(OUTPUTS)) {
      Optional<Term> output =
          surroundings.nestedOutput(resource, attribute.substring(OUTPUTS.length()));
      if (output.isPresent()) {
        return new Passed(Way.OUTPUT, resource + "." + attribute, output.get());
      }
    }
    return new Reference(surroundings.key(), resource, attribute);
  }

  private Term imported(Term name) {
    Term value = Terms.value(name);
    String shown = TermText.of(value);
    return value instanceof Text text
        ? surroundings
            .export(text.text())
            .<Term>map(exported -> new Passed(Way.IMPORT, text.text(), exported))
            .orElseGet(() -> new Symbol("import " + shown))
        : new Call("Fn::ImportValue", List.of(name));
  }

  private Term stackOutput(GetStackOutput output) {
    Term argument = of(output.argument());
    String stack = Terms.text(Terms.at(argument, "StackName"));
    String name = Terms.text(Terms.at(argument, "OutputName"));
    return surroundings
        .outputOf(stack, name)
        .<Term>map(value -> new Passed(Way.OUTPUT, stack + "." + name, value))
        .orElseGet(() -> new Call(output.name(), List.of(argument)));
  }
}
