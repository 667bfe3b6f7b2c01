package dev.rigc.stack.foundation;

import dev.rigc.model.network.FlowLogs;
import dev.rigc.model.network.Network;
import dev.rigc.plan.DerivedName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code foundation} see of flow logs.
 *
 * @param logGroup the name of their log group
 * @param traffic which connections are recorded, as EC2 calls it
 * @param retentionDays days that the records are kept
 */
public record FlowLogsView(String logGroup, String traffic, int retentionDays) {
  static @Nullable FlowLogsView of(Network network, DerivedName logGroup) {
    return network.flowLogs().map(logs -> of(logs, logGroup)).orElse(null);
  }

  private static FlowLogsView of(FlowLogs logs, DerivedName logGroup) {
    return new FlowLogsView(
        logGroup.value(), logs.traffic().key().toUpperCase(Locale.ROOT), logs.retentionDays());
  }
}
