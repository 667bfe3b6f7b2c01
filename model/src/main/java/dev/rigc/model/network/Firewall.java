package dev.rigc.model.network;

import java.util.Arrays;
import java.util.Optional;

/** What AWS WAF does in front of a load balancer. */
public enum Firewall {
  /** Nothing: there is none. */
  NONE("none"),
  /** It counts the requests that the managed rules match, and lets them pass. */
  COUNT("count"),
  /** It refuses them with 403. */
  BLOCK("block");

  private final String key;

  Firewall(String key) {
    this.key = key;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<Firewall> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }
}
