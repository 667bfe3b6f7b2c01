package dev.rigc.model.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the private subnets of an environment reach the internet. */
public enum NatChoice {
  /** One NAT gateway, and so one Elastic IP, in each zone. */
  PER_AZ("per-az"),
  /** One NAT gateway for all zones: cheaper, and gone with its zone. */
  SINGLE("single"),
  /**
   * No NAT gateway. The hosts live in the public subnets, with no way in but the load balancer, or,
   * where there are {@linkplain Network#endpoints endpoints}, in the private ones without the
   * internet.
   */
  NONE("none");

  private final String key;

  NatChoice(String key) {
    this.key = key;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<NatChoice> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }

  /** All words that {@code riglet.yaml} may use, in the order of the constants. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(NatChoice::key).toList();
  }
}
