package dev.rigc.model.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What runs the containers. */
public enum LaunchType {
  /** EC2 hosts in an auto scaling group. */
  EC2("ec2"),
  /** AWS Fargate: no hosts. */
  FARGATE("fargate");

  private final String key;

  LaunchType(String key) {
    this.key = key;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<LaunchType> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }

  /** All words that {@code riglet.yaml} may use, in the order of the constants. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(LaunchType::key).toList();
  }
}
