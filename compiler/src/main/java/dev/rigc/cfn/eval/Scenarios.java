package dev.rigc.cfn.eval;

import java.util.List;
import java.util.Map;

/**
 * What several properties of one mapping may be at the same time.
 *
 * @param all the scenarios
 * @param complete false if there are more than the bound allows, so that some are left out
 */
public record Scenarios(List<Scenario> all, boolean complete) {
  /** Keeps a copy of the list. */
  public Scenarios {
    all = List.copyOf(all);
  }

  /**
   * One combination.
   *
   * @param guard the conditions under which it comes about
   * @param present the properties that have a value, by key
   */
  public record Scenario(Guard guard, Map<String, Alternative> present) {
    /** Keeps a copy of the map. */
    public Scenario {
      present = Map.copyOf(present);
    }
  }
}
