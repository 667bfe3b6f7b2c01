package dev.rigc.model.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How severe a finding of an image scan is; the names are those of ECR, the worst first. */
public enum ScanSeverity {
  /** The worst. */
  CRITICAL,
  /** Severe. */
  HIGH,
  /** Less severe. */
  MEDIUM,
  /** The least. */
  LOW;

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return name();
  }

  /** This severity and all that are worse, the worst first. */
  public List<ScanSeverity> andWorse() {
    List<ScanSeverity> all = List.of(values());
    return all.subList(0, all.indexOf(this) + 1);
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<ScanSeverity> of(String key) {
    return Arrays.stream(values()).filter(v -> v.name().equals(key)).findFirst();
  }

  /** All words that {@code riglet.yaml} may use, in the order of the constants. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(ScanSeverity::name).toList();
  }
}
