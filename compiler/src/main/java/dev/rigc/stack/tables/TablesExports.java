package dev.rigc.stack.tables;

import dev.rigc.plan.Exporter;
import dev.rigc.plan.StackSite;
import java.util.stream.Stream;

/** The stack of the tables of an environment, for those that follow it. */
public final class TablesExports {
  private static final TablesKind KIND = new TablesKind();

  private TablesExports() {}

  /** The stack, if an application has a table. */
  public static Stream<Exporter> ifPresent(StackSite site) {
    return TablesKind.isAsked(site.riglet()) ? Stream.of(Exporter.of(KIND, site)) : Stream.empty();
  }
}
