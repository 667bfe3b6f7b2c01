package dev.rigc.rule.property;

import dev.rigc.cfn.Function;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.eval.Scenarios;
import dev.rigc.cfn.eval.Scenarios.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping as it looks under certain conditions, with some of its keys pinned to one of the values
 * that they may have, or to absence. What is asked for again and again is kept.
 */
record Scene(
    Evaluator evaluator,
    MapValue map,
    Guard guard,
    Map<String, Optional<Alternative>> pinned,
    Map<List<String>, List<Scene>> known) {

  static Scene of(Evaluator evaluator, MapValue map, Guard guard) {
    return new Scene(evaluator, map, guard, Map.of(), new HashMap<>());
  }

  /** What may stand under a key. */
  List<Alternative> present(String key) {
    Optional<Alternative> only = pinned.get(key);
    if (only != null) {
      return only.map(List::of).orElse(List.of());
    }
    return map.get(key).isEmpty()
        ? List.of()
        : evaluator.presence(map, key, guard).stream().filter(Scene::isThere).toList();
  }

  /** The conditions under which nothing stands under a key. */
  List<Guard> absent(String key) {
    Optional<Alternative> only = pinned.get(key);
    if (only != null) {
      return only.isEmpty() ? List.of(guard) : List.of();
    }
    return map.get(key).isEmpty()
        ? List.of(guard)
        : evaluator.presence(map, key, guard).stream()
            .filter(alternative -> !isThere(alternative))
            .map(Alternative::guard)
            .toList();
  }

  /** Whether something may stand under a key. */
  boolean mayHave(String key) {
    return !present(key).isEmpty();
  }

  /** Whether a pinned value comes from a parameter, so that another deployment may differ. */
  boolean dependsOnParameters() {
    for (Optional<Alternative> value : pinned.values()) {
      if (value.isPresent() && value.get().origin() == Alternative.Origin.PARAMETER) {
        return true;
      }
    }
    return false;
  }

  /** Every way in which these keys can be there together; more than 64 are not looked at. */
  List<Scene> pin(Collection<String> keys, Problems problems) {
    List<String> open = keys.stream().filter(this::isOpen).distinct().toList();
    if (open.isEmpty()) {
      return List.of(this);
    }
    List<Scene> scenes = known.get(open);
    if (scenes == null) {
      Scenarios scenarios = evaluator.scenarios(map, open, guard);
      if (!scenarios.complete()) {
        problems.incomplete();
      }
      scenes = different(scenarios.all(), open);
      known.put(open, scenes);
    }
    return scenes;
  }

  /** Of combinations that give the same values one is enough. */
  private List<Scene> different(List<Scenario> scenarios, List<String> keys) {
    Map<List<String>, Scene> scenes = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      List<String> values = new ArrayList<>();
      for (String key : keys) {
        Alternative value = scenario.present().get(key);
        values.add(value == null || !isThere(value) ? "" : Identity.of(value));
      }
      scenes.computeIfAbsent(values, v -> with(scenario, keys));
    }
    return List.copyOf(scenes.values());
  }

  /** Only a function may have several values, or none. */
  private boolean isOpen(String key) {
    return !pinned.containsKey(key) && map.entries().get(key) instanceof Function;
  }

  private Scene with(Scenario scenario, List<String> keys) {
    Map<String, Optional<Alternative>> all = new HashMap<>(pinned);
    for (String key : keys) {
      Alternative value = scenario.present().get(key);
      all.put(key, Optional.ofNullable(value).filter(Scene::isThere));
    }
    return new Scene(evaluator, map, scenario.guard(), all, new HashMap<>());
  }

  private static boolean isThere(Alternative alternative) {
    return !(alternative.outcome() instanceof Outcome.Absent);
  }
}
