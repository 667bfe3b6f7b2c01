package dev.rigc.render;

import dev.rigc.model.Riglet;
import dev.rigc.plan.PlannedStack;

/**
 * What every template starts with. Neither the version of rigc nor a hash of the riglet: a template
 * changes only where what it deploys changed. Both are in {@code riglet.json}.
 *
 * @param riglet {@code {owner}/{project}}
 * @param stack the name of the stack
 * @param description the description of the template
 */
public record HeadView(String riglet, String stack, String description) {
  /**
   * The head of a stack's template.
   *
   * @param what what the stack holds, such as {@code ECS cluster}
   */
  public static HeadView of(PlannedStack planned, String what) {
    Riglet riglet = planned.site().riglet();
    String scope = riglet.owner() + "/" + riglet.project();
    String where =
        planned.site().environment().map(environment -> " of " + environment.name()).orElse("");
    return new HeadView(scope, planned.stack().name().value(), what + where + ", riglet " + scope);
  }
}
