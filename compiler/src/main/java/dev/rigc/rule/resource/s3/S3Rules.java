package dev.rigc.rule.resource.s3;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of S3. */
public final class S3Rules {
  private S3Rules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(new BucketsArePrivateRule());
  }
}
