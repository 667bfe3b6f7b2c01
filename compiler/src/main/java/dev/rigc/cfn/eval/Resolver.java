package dev.rigc.cfn.eval;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Outcome.Absent;
import dev.rigc.cfn.eval.Outcome.Known;
import dev.rigc.cfn.eval.Outcome.Unknown;
import dev.rigc.cfn.value.Base64;
import dev.rigc.cfn.value.Cidr;
import dev.rigc.cfn.value.FindInMap;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.GetAzs;
import dev.rigc.cfn.value.GetStackOutput;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.cfn.value.Join;
import dev.rigc.cfn.value.Length;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Select;
import dev.rigc.cfn.value.Split;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.ToJsonString;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves one level of a value: follows choices, looks names up, and works functions out. */
final class Resolver {
  private final Evaluator evaluator;
  private final ParameterValues parameters;
  private final Budget budget;
  private final Remembered remembered = new Remembered();
  private final TextFunctions texts = new TextFunctions(this);
  private final ListFunctions lists = new ListFunctions(this);
  private final LookupFunctions lookups = new LookupFunctions(this);

  /**
   * A resolver.
   *
   * @param defaults whether a parameter that was not given has its default and its allowed values;
   *     otherwise it is open
   */
  Resolver(Evaluator evaluator, boolean defaults) {
    this(evaluator, defaults, Map.of());
  }

  /** A resolver to which parameters are open but for those with an assumed value. */
  Resolver(Evaluator evaluator, Map<String, String> assumed) {
    this(evaluator, false, assumed);
  }

  private Resolver(Evaluator evaluator, boolean defaults, Map<String, String> assumed) {
    this.evaluator = evaluator;
    this.budget = evaluator.budget();
    this.parameters = new ParameterValues(evaluator.context().parameters(), assumed, defaults);
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /**
   * The values that something may have. Each function is worked out once under a guard, wherever it
   * is asked for, and all of them together within the {@link Budget}.
   */
  List<Alternative> alternatives(Value value, Guard guard) {
    if (!(value instanceof Function function)) {
      return List.of(Alternative.literal(value, guard));
    }
    if (budget.isSpent()) {
      return unknown(function, guard);
    }
    List<Alternative> known = remembered.get(function, guard);
    if (known == null) {
      known = List.copyOf(resolved(function, guard));
      charge(function, known);
      if (budget.isSpent()) {
        return unknown(function, guard);
      }
      remembered.put(function, guard, known);
    }
    budget.spend(known.size());
    return known;
  }

  private void charge(Function function, List<Alternative> made) {
    budget.workOn(function.node());
    budget.spend(1 + 2L * made.size());
    for (Alternative alternative : made) {
      budget.spendText(length(alternative));
    }
  }

  private static int length(Alternative alternative) {
    if (alternative.outcome() instanceof Unknown unknown) {
      return unknown.label().length();
    }
    return alternative.outcome() instanceof Known known && known.value() instanceof Scalar scalar
        ? scalar.node().text().length()
        : 0;
  }

  private List<Alternative> resolved(Function function, Guard guard) {
    if (function instanceof If choice) {
      return branches(choice, guard);
    }
    if (function instanceof Ref ref) {
      if (ref.isNoValue()) {
        return List.of(new Alternative(guard, new Absent(), function, Origin.LITERAL));
      }
      Optional<String> name = ref.target();
      return name.isPresent()
          ? named(name.get(), Optional.empty(), ref, guard)
          : unknown(ref, guard);
    }
    return called(function, guard);
  }

  /** The values that each of several arguments may have. */
  List<List<Alternative>> all(List<Value> arguments, Guard guard) {
    List<List<Alternative>> all = new ArrayList<>(arguments.size());
    for (Value argument : arguments) {
      all.add(alternatives(argument, guard));
    }
    return all;
  }

  private List<Alternative> called(Function function, Guard guard) {
    if (function instanceof Sub sub) {
      return texts.sub(sub, guard);
    } else if (function instanceof Join join) {
      return texts.join(join, guard);
    } else if (function instanceof Base64 base64) {
      return texts.base64(base64, guard);
    } else if (function instanceof ToJsonString json) {
      return texts.json(json, guard);
    } else if (function instanceof Split split) {
      return lists.split(split, guard);
    } else if (function instanceof Select select) {
      return lists.select(select, guard);
    } else if (function instanceof Cidr cidr) {
      return lists.cidr(cidr, guard);
    } else if (function instanceof Length length) {
      return lists.length(length, guard);
    } else if (function instanceof GetAzs) {
      return List.of(
          made(function, guard, unknown("<" + function.name() + ">", Outcome.Type.LIST)));
    } else if (function instanceof FindInMap find) {
      return lookups.findInMap(find, guard);
    } else if (function instanceof ImportValue imported) {
      return lookups.importValue(imported, guard);
    } else if (function instanceof GetStackOutput output) {
      return lookups.stackOutput(output, guard);
    } else if (function instanceof GetAtt getAtt) {
      Optional<String> name = getAtt.resource();
      return name.isPresent()
          ? named(name.get(), getAtt.attribute(), getAtt, guard)
          : unknown(getAtt, guard);
    }
    return unknown(function, guard);
  }

  private List<Alternative> branches(If choice, Guard guard) {
    Optional<String> condition = choice.condition();
    Optional<Value> whenTrue = choice.whenTrue();
    Optional<Value> whenFalse = choice.whenFalse();
    if (condition.isEmpty() || whenTrue.isEmpty() || whenFalse.isEmpty()) {
      return unknown(choice, guard);
    }
    Optional<Guard> inside = guard.with(condition.get(), true);
    Optional<Guard> outside = guard.with(condition.get(), false);
    if (inside.isEmpty() || outside.isEmpty()) {
      return inside.isPresent()
          ? alternatives(whenTrue.get(), inside.get())
          : outside.isPresent() ? alternatives(whenFalse.get(), outside.get()) : List.of();
    }
    List<Alternative> found = new ArrayList<>(alternatives(whenTrue.get(), inside.get()));
    found.addAll(alternatives(whenFalse.get(), outside.get()));
    return found;
  }

  /** What a name stands for, in a Ref, a GetAtt or a placeholder of a Sub. */
  List<Alternative> named(String name, Optional<String> attribute, Function function, Guard guard) {
    if (attribute.isPresent()) {
      return reference(name, attribute, Outcome.Type.ANY, function, guard);
    }
    @Nullable String pseudo = evaluator.context().pseudo().get(name);
    if (pseudo != null) {
      return List.of(made(function, guard, text(pseudo, function)));
    }
    @Nullable Parameter parameter = evaluator.template().parameters().get(name);
    if (parameter == null) {
      Outcome.Type type =
          name.equals("AWS::NotificationARNs") ? Outcome.Type.LIST : Outcome.Type.STRING;
      return reference(name, attribute, type, function, guard);
    }
    Set<String> values = parameters.of(parameter, guard);
    if (!budget.spend(values.size())) {
      return unknown(function, guard);
    }
    if (values.isEmpty()) {
      Outcome.Type type = parameter.isList() ? Outcome.Type.LIST : Outcome.Type.STRING;
      return reference(name, attribute, type, function, guard);
    }
    List<Alternative> found = new ArrayList<>(values.size());
    for (String value : values) {
      if (parameter.isList() && !budget.spend(value.length())) {
        return unknown(function, guard);
      }
      Outcome outcome =
          parameter.isList()
              ? new Known(ParameterValues.split(value, function))
              : text(value, function);
      found.add(new Alternative(guard, outcome, function, Origin.PARAMETER));
    }
    return found;
  }

  private static List<Alternative> reference(
      String name, Optional<String> attribute, Outcome.Type type, Function function, Guard guard) {
    Target target = new Target(name, attribute);
    Unknown unknown = new Unknown("<" + target + ">", type, Optional.of(target));
    return List.of(new Alternative(guard, unknown, function, Origin.FUNCTION));
  }

  /** One value for what is compared in a condition: known if it is the same in every case. */
  Alternative single(Value value, Guard guard) {
    List<Alternative> all = alternatives(value, guard);
    return all.size() == 1
        ? all.get(0)
        : new Alternative(
            guard, unknown("<" + value.path() + ">", Outcome.Type.ANY), value, Origin.FUNCTION);
  }

  List<Alternative> unknown(Function function, Guard guard) {
    return List.of(made(function, guard, unknown("<" + function.name() + ">", Outcome.Type.ANY)));
  }

  static Unknown unknown(String label, Outcome.Type type) {
    return new Unknown(label, type, Optional.empty());
  }

  static Outcome text(String text, Function function) {
    return new Known(Synthetic.text(text, function));
  }

  static Alternative made(Function function, Guard guard, Outcome outcome) {
    return new Alternative(guard, outcome, function, Origin.FUNCTION);
  }

  /** What can be said of a value in a line of text. */
  static String label(Alternative alternative) {
    if (alternative.outcome() instanceof Unknown unknown) {
      return unknown.label();
    }
    return alternative.outcome() instanceof Known known ? label(known.value()) : "";
  }

  private static String label(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.node().text();
    }
    if (value instanceof ListValue list) {
      return String.join(",", list.items().stream().map(Resolver::label).toList());
    }
    return value instanceof MapValue ? "<mapping>" : "<" + ((Function) value).name() + ">";
  }
}
