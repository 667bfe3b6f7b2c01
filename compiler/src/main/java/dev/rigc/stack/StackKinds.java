package dev.rigc.stack;

import dev.rigc.model.Riglet;
import dev.rigc.model.database.AuroraEngine;
import dev.rigc.plan.StackKind;
import dev.rigc.stack.addon.AddonKind;
import dev.rigc.stack.app.AppKind;
import dev.rigc.stack.app.TaskKind;
import dev.rigc.stack.aurora.AuroraKind;
import dev.rigc.stack.build.BuildKind;
import dev.rigc.stack.chat.ChatKind;
import dev.rigc.stack.compute.ComputeKind;
import dev.rigc.stack.database.DatabaseKind;
import dev.rigc.stack.deps.DepsKind;
import dev.rigc.stack.files.FilesKind;
import dev.rigc.stack.foundation.FoundationKind;
import dev.rigc.stack.healthchecks.HealthChecksKind;
import dev.rigc.stack.monitoring.MonitoringKind;
import dev.rigc.stack.tables.TablesKind;
import java.util.List;
import java.util.stream.Stream;

/** The list of the kinds of stacks. */
public final class StackKinds {
  private static final List<StackKind> ALL =
      List.of(
          new DepsKind(),
          new FoundationKind(),
          new ComputeKind(),
          new DatabaseKind(),
          AuroraKind.of(AuroraEngine.POSTGRESQL),
          AuroraKind.of(AuroraEngine.MYSQL),
          new TablesKind(),
          new FilesKind(),
          new MonitoringKind(),
          new HealthChecksKind(),
          new TaskKind(),
          new AppKind(),
          new ChatKind(),
          new BuildKind());

  private StackKinds() {}

  /** Every kind, in the order in which they are built on each other. */
  public static List<StackKind> all() {
    return ALL;
  }

  /** Every kind, and those of the templates that a riglet's author writes. */
  public static List<StackKind> of(Riglet riglet) {
    return Stream.concat(ALL.stream(), AddonKind.of(riglet, ALL).stream()).toList();
  }
}
