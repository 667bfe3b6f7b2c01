package dev.rigc.model.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Flow logs of a VPC, sent to CloudWatch Logs.
 *
 * @param traffic which connections are recorded
 * @param retentionDays days that the records are kept, one of the numbers that CloudWatch Logs
 *     takes
 */
public record FlowLogs(Traffic traffic, int retentionDays) {
  /** Which connections are recorded. */
  public enum Traffic {
    /** All of them. */
    ALL("all"),
    /** Those that security groups and network ACLs let through. */
    ACCEPT("accept"),
    /** Those that they refuse. */
    REJECT("reject");

    private final String key;

    Traffic(String key) {
      this.key = key;
    }

    /** The word that {@code riglet.yaml} uses. */
    public String key() {
      return key;
    }

    /** The constant that {@code riglet.yaml} calls {@code key}. */
    public static Optional<Traffic> of(String key) {
      return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
    }

    /** All words that {@code riglet.yaml} may use, in the order of the constants. */
    public static List<String> keys() {
      return Arrays.stream(values()).map(Traffic::key).toList();
    }
  }
}
