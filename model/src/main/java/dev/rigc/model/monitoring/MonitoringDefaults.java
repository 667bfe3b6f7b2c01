package dev.rigc.model.monitoring;

import java.util.Optional;

/**
 * What holds where a riglet says nothing about monitoring. A test proves each value equal to the
 * default that {@code schemas/riglet.schema.json} tells editors.
 */
public final class MonitoringDefaults {
  /** What is watched where a riglet asks for monitoring. */
  public static final Monitoring MONITORING =
      new Monitoring(
          2000,
          10,
          10,
          1,
          15,
          15,
          10,
          new LogPattern("ERROR"),
          80,
          Optional.empty(),
          1,
          0,
          true,
          true);

  private MonitoringDefaults() {}
}
