package dev.rigc.model.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The processors that containers run on, and that their images are built for. */
public enum Architecture {
  /** Intel and AMD. */
  X86_64("x86-64", "linux/amd64"),
  /** AWS Graviton. */
  ARM64("arm64", "linux/arm64");

  private final String key;
  private final String platform;

  Architecture(String key, String platform) {
    this.key = key;
    this.platform = platform;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** The word that image builders use, such as {@code linux/amd64}. */
  public String platform() {
    return platform;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<Architecture> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }

  /** All words that {@code riglet.yaml} may use, in the order of the constants. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Architecture::key).toList();
  }
}
