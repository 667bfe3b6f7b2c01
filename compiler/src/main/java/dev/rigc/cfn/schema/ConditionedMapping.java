package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.Scenarios;
import dev.rigc.cfn.eval.Scenarios.Scenario;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as it looks under certain conditions, with some of its keys pinned to one of the values
 * that they may have, or to absence. What is asked for again and again is kept.
 */
public final class ConditionedMapping {
  private final Evaluator evaluator;
  private final MapValue map;
  private final Guard guard;
  private final Map<String, List<Alternative>> pinned;
  private @Nullable Map<List<String>, List<ConditionedMapping>> known;
  private @Nullable Boolean fixed;

  private ConditionedMapping(
      Evaluator evaluator, MapValue map, Guard guard, Map<String, List<Alternative>> pinned) {
    this.evaluator = evaluator;
    this.map = map;
    this.guard = guard;
    this.pinned = pinned;
  }

  /** A mapping under certain conditions, with no key pinned. */
  public static ConditionedMapping of(Evaluator evaluator, MapValue map, Guard guard) {
    return new ConditionedMapping(evaluator, map, guard, Map.of());
  }

  MapValue map() {
    return map;
  }

  Guard guard() {
    return guard;
  }

  /** The values that may be under a key. */
  public List<Alternative> present(String key) {
    List<Alternative> only = pinned(key);
    if (only != null) {
      return only;
    }
    Value value = map.find(key);
    if (value == null) {
      return List.of();
    }
    List<Alternative> all = evaluator.alternatives(value, guard);
    List<Alternative> there = null;
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isAbsent()) {
        if (there != null) {
          there.add(all.get(i));
        }
      } else if (there == null) {
        there = new ArrayList<>(all.subList(0, i));
      }
    }
    return there == null ? all : there;
  }

  /** The conditions under which nothing is under a key. */
  public List<Guard> absent(String key) {
    List<Alternative> only = pinned(key);
    if (only != null) {
      return only.isEmpty() ? List.of(guard) : List.of();
    }
    Value value = map.find(key);
    if (value == null) {
      return List.of(guard);
    }
    List<Guard> absent = List.of();
    if (value instanceof Function) {
      for (Alternative alternative : evaluator.alternatives(value, guard)) {
        if (alternative.isAbsent()) {
          absent = absent.isEmpty() ? new ArrayList<>() : absent;
          absent.add(alternative.guard());
        }
      }
    }
    return absent;
  }

  /** Whether something may be under a key. */
  public boolean mayHave(String key) {
    List<Alternative> only = pinned(key);
    if (only != null) {
      return !only.isEmpty();
    }
    Value value = map.find(key);
    if (value instanceof Function) {
      for (Alternative alternative : evaluator.alternatives(value, guard)) {
        if (!alternative.isAbsent()) {
          return true;
        }
      }
      return false;
    }
    return value != null;
  }

  /** Whether a key is not there at all, or is pinned to absence. */
  boolean lacks(String key) {
    List<Alternative> only = pinned(key);
    return only == null ? map.find(key) == null : only.isEmpty();
  }

  /** Those of these keys under which something may be. */
  List<String> there(List<String> keys) {
    List<String> there = new ArrayList<>(keys.size());
    for (String key : keys) {
      if (mayHave(key)) {
        there.add(key);
      }
    }
    return there;
  }

  /** Whether there is only one way in which the keys can be there together. */
  boolean isFixed() {
    if (fixed == null) {
      fixed = hasOneForm();
    }
    return fixed;
  }

  private boolean hasOneForm() {
    for (int i = 0; i < map.size(); i++) {
      if (map.value(i) instanceof Function && isOpen(map.name(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a key may have one of several values, or none. The value of a parameter counts as one
   * of several even if it has no other than its default.
   */
  private boolean isOpen(String key) {
    Value value = map.find(key);
    if (!(value instanceof Function) || pinned(key) != null) {
      return false;
    }
    List<Alternative> all = evaluator.alternatives(value, guard);
    return all.size() != 1
        || !all.get(0).guard().is(guard)
        || all.get(0).origin() == Alternative.Origin.PARAMETER;
  }

  /** Whether a pinned value comes from a parameter, so that another deployment may differ. */
  boolean dependsOnParameters() {
    if (pinned.isEmpty()) {
      return false;
    }
    for (List<Alternative> only : pinned.values()) {
      if (!only.isEmpty() && only.get(0).origin() == Alternative.Origin.PARAMETER) {
        return true;
      }
    }
    return false;
  }

  /** Every way in which these keys can be there together; at most 64 are looked at. */
  List<ConditionedMapping> pin(Collection<String> keys, Violations violations) {
    List<String> open = isFixed() ? List.of() : open(keys);
    if (open.isEmpty()) {
      return List.of(this);
    }
    if (known == null) {
      known = new HashMap<>();
    }
    List<ConditionedMapping> mappings = known.get(open);
    if (mappings == null) {
      Scenarios scenarios = evaluator.scenarios(map, open, guard);
      if (!scenarios.complete()) {
        violations.incomplete();
      }
      mappings = different(scenarios.all(), open);
      known.put(open, mappings);
    }
    return mappings;
  }

  private List<String> open(Collection<String> keys) {
    Set<String> open = Set.of();
    for (String key : keys) {
      if (isOpen(key)) {
        open = open.isEmpty() ? new LinkedHashSet<>() : open;
        open.add(key);
      }
    }
    return List.copyOf(open);
  }

  /** Of combinations that give the same values one is isDecided. */
  private List<ConditionedMapping> different(List<Scenario> scenarios, List<String> keys) {
    if (scenarios.size() == 1) {
      return List.of(with(scenarios.get(0), keys));
    }
    Map<List<String>, ConditionedMapping> mappings = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      List<String> values = new ArrayList<>();
      for (String key : keys) {
        Alternative value = scenario.present().get(key);
        values.add(value == null || value.isAbsent() ? "" : CanonicalText.of(value));
      }
      mappings.computeIfAbsent(values, v -> with(scenario, keys));
    }
    return List.copyOf(mappings.values());
  }

  private @Nullable List<Alternative> pinned(String key) {
    return pinned.isEmpty() ? null : pinned.get(key);
  }

  private ConditionedMapping with(Scenario scenario, List<String> keys) {
    Map<String, List<Alternative>> all = new HashMap<>(pinned);
    for (String key : keys) {
      Alternative value = scenario.present().get(key);
      all.put(key, value == null || value.isAbsent() ? List.of() : List.of(value));
    }
    return new ConditionedMapping(evaluator, map, scenario.guard(), all);
  }
}
