package dev.rigc.rule;

import java.util.List;

/**
 * A rule on a set of templates. It works in two steps: its {@link #collectors} gather facts from
 * each template while that is at hand, and {@link #check} judges all facts at the end. No rule
 * depends on running before or after another one.
 */
public interface SystemRule extends Rule<SetContext> {
  /**
   * What gathers the facts that it {@linkplain SetContext#facts asks for}; those of {@link
   * dev.rigc.rule.system.SystemRules#SHARED} are there in any case.
   */
  default List<Collector<?>> collectors() {
    return List.of();
  }

  /** Judges the facts of the whole set. */
  @Override
  void check(SetContext set, Findings findings);
}
