package dev.rigc.graph;

import java.util.Locale;

/** What a picture shows. */
public enum View {
  /** Stacks and their imports. */
  STACKS,
  /** VPCs, availability zones and subnets. */
  NETWORK,
  /** Pipelines and their stages. */
  PIPELINES;

  /** Its name in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
