package dev.rigc.model.pipeline;

import dev.rigc.model.value.EmailAddress;
import dev.rigc.model.value.SecretName;
import java.util.List;
import java.util.Optional;

/**
 * Who hears what.
 *
 * @param ops addresses that hear of alarms
 * @param build addresses that hear of builds
 * @param slack name of the Systems Manager SecureString parameter that holds the webhook's URL
 * @param chat channels that hear of alarms and of stages; absent for none
 */
public record Notifications(
    List<EmailAddress> ops,
    List<EmailAddress> build,
    Optional<SecretName> slack,
    Optional<ChatChannels> chat) {
  /** Nobody hears anything. */
  public static final Notifications NONE =
      new Notifications(List.of(), List.of(), Optional.empty());

  /** Keeps copies of the lists. */
  public Notifications {
    ops = List.copyOf(ops);
    build = List.copyOf(build);
  }

  /** Without channels of chat applications. */
  public Notifications(
      List<EmailAddress> ops, List<EmailAddress> build, Optional<SecretName> slack) {
    this(ops, build, slack, Optional.empty());
  }
}
