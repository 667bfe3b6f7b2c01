package dev.rigc.model.network;

import java.util.Arrays;
import java.util.Optional;

/** What rigc does in DNS for a further host name of an application. */
public enum DnsRecord {
  /** An alias record in the public zone of the riglet's domain. */
  ALIAS("alias"),
  /** Nothing: another application has the record, or it lies in a zone of somebody else. */
  NONE("none");

  private final String key;

  DnsRecord(String key) {
    this.key = key;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<DnsRecord> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }
}
