package dev.rigc.stack.app;

import dev.rigc.model.monitoring.Monitoring;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of an application that a riglet asks for. A threshold that is absent has no alarm.
 *
 * @param latency seconds that 95 of 100 answers may take
 * @param applicationErrors answers with 5xx in five minutes
 * @param unhealthyHosts copies that fail their health check
 * @param missingTasks minutes with fewer copies than desired
 * @param errorLines lines with errors in five minutes
 * @param errorPattern which lines these are
 * @param metrics namespace of the metric that counts them
 * @param errorMetric name of this metric
 */
public record AlarmsView(
    @Nullable BigDecimal latency,
    @Nullable Integer applicationErrors,
    @Nullable Integer unhealthyHosts,
    @Nullable Integer missingTasks,
    @Nullable Integer errorLines,
    String errorPattern,
    String metrics,
    String errorMetric) {

  static AlarmsView of(Monitoring asked, String metrics, String logGroup) {
    return new AlarmsView(
        asked.latency() > 0 ? seconds(asked.latency()) : null,
        ifAny(asked.applicationErrors()),
        ifAny(asked.unhealthyHosts()),
        ifAny(asked.missingTasks()),
        ifAny(asked.errorLines()),
        asked.errorPattern().value(),
        metrics,
        logGroup + "-error-lines");
  }

  /** Without zeros at the end, and without an exponent. */
  private static BigDecimal seconds(int milliseconds) {
    BigDecimal seconds = BigDecimal.valueOf(milliseconds, 3).stripTrailingZeros();
    return seconds.setScale(Math.max(0, seconds.scale()));
  }

  /** A threshold of 0 is none. */
  private static @Nullable Integer ifAny(int threshold) {
    return threshold > 0 ? threshold : null;
  }
}
