package dev.rigc.rule;

import java.util.List;

/**
 * Something that must hold. A rule has no state, does no input or output, and reports findings
 * instead of throwing.
 *
 * @param <S> what it looks at: a riglet, a template or a set of templates
 */
public interface Rule<S> {
  /** The catalogue entries it reports under: one, or several where one walk finds them all. */
  List<RuleInfo> infos();

  /** Looks at {@code subject} and reports what it finds. */
  void check(S subject, Findings findings);
}
