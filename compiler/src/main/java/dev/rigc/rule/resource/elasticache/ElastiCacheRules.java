package dev.rigc.rule.resource.elasticache;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of ElastiCache. */
public final class ElastiCacheRules {
  private ElastiCacheRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new CacheFailoverRule());
  }
}
