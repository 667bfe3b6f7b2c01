package dev.rigc.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A CouchDB that Apache supports (<a
 * href="https://docs.couchdb.org/en/stable/whatsnew/index.html">release notes</a>); its number is
 * also the tag of the container image.
 */
public enum CouchDbVersion {
  /** The newest one. */
  V3_5_3("3.5.3"),
  /** The last one of the series before. */
  V3_4_3("3.4.3");

  private final String key;

  CouchDbVersion(String key) {
    this.key = key;
  }

  /** The number, as {@code riglet.yaml} has it. */
  public String key() {
    return key;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<CouchDbVersion> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }

  /** All numbers that {@code riglet.yaml} may have, the newest first. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(CouchDbVersion::key).toList();
  }
}
