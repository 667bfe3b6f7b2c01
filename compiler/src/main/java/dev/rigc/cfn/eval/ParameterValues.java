package dev.rigc.cfn.eval;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.ListValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values the parameters of a template may have.
 *
 * @param given values that the caller knows, by parameter
 * @param assumed values that take the place of all others, by parameter
 * @param defaults whether a parameter that was not given has its default and its allowed values;
 *     otherwise it is open
 */
record ParameterValues(Map<String, String> given, Map<String, String> assumed, boolean defaults) {
  /** The values a parameter may have under a guard; none if any. */
  Set<String> of(Parameter parameter, Guard guard) {
    @Nullable String chosen = assumed.getOrDefault(parameter.name(), given.get(parameter.name()));
    if (chosen == null && !defaults) {
      return Set.of();
    }
    if (parameter.isSsm()) {
      return Set.of();
    }
    if (chosen != null) {
      return Set.of(chosen);
    }
    String label = "<" + parameter.name() + ">";
    Optional<String> pinned = guard.pinned(label);
    if (pinned.isPresent()) {
      return Set.of(pinned.get());
    }
    Set<String> values = new LinkedHashSet<>();
    parameter.defaultText().ifPresent(values::add);
    values.addAll(parameter.allowedValues());
    values.removeAll(guard.refused(label));
    return values;
  }

  /** The items of the text that a list parameter has. */
  static ListValue split(String text, Function function) {
    List<String> items = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String item : text.split(",", -1)) {
        items.add(item.strip());
      }
    }
    return Synthetic.list(items, function);
  }
}
