package dev.rigc.stack.foundation;

import dev.rigc.model.FlowLogs;
import dev.rigc.model.Network;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code foundation} see of flow logs.
 *
 * @param traffic which connections are recorded, as EC2 calls it
 * @param retentionDays days that the records are kept
 */
public record FlowLogsView(String traffic, int retentionDays) {
  static @Nullable FlowLogsView of(Network network) {
    return network.flowLogs().map(FlowLogsView::of).orElse(null);
  }

  private static FlowLogsView of(FlowLogs logs) {
    return new FlowLogsView(logs.traffic().key().toUpperCase(Locale.ROOT), logs.retentionDays());
  }
}
