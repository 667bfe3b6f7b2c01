package dev.rigc.stack.tables;

import dev.rigc.model.Riglet;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import java.util.List;

/** The DynamoDB tables of the applications in an environment. */
public final class TablesKind implements StackKind {
  @Override
  public String name() {
    return "tables";
  }

  @Override
  public String key() {
    return "db-dynamodb";
  }

  @Override
  public Scope scope() {
    return Scope.ENVIRONMENT;
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return isAsked(riglet) ? StackKind.super.sites(riglet) : List.of();
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    return TablesView.of(stack);
  }

  static boolean isAsked(Riglet riglet) {
    return riglet.applications().stream()
        .anyMatch(application -> !application.requireWorkload().tables().isEmpty());
  }
}
