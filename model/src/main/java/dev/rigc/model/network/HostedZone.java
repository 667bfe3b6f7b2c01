package dev.rigc.model.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the public DNS zone of the domain comes from. */
public enum HostedZone {
  /** The zone exists in the account; rigc adds records to it. */
  EXISTING("existing"),
  /** The deps stack creates one zone for the domain, which every foundation exports. */
  CREATE("create");

  private final String key;

  HostedZone(String key) {
    this.key = key;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<HostedZone> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }

  /** All words that {@code riglet.yaml} may use, in the order of the constants. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(HostedZone::key).toList();
  }
}
