package dev.rigc.plan;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.Slug;

/** The names of the DynamoDB tables of applications. */
public final class TableNames {
  private TableNames() {}

  /** {@code {owner}-{project}-{env}-{app}-{table}}. */
  public static String of(
      Riglet riglet, Environment environment, Application application, Slug table) {
    return riglet.owner()
        + "-"
        + riglet.project()
        + "-"
        + environment.name()
        + "-"
        + application.name()
        + "-"
        + table;
  }
}
