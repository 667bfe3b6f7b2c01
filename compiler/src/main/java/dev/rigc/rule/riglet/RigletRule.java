package dev.rigc.rule.riglet;

import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** A rule over a riglet that reports under one entry of the catalogue. */
public interface RigletRule extends Rule<RigletContext> {
  /** The entry. */
  RuleInfo info();

  @Override
  default List<RuleInfo> infos() {
    return List.of(info());
  }
}
