package dev.rigc.diff.deadlock;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses.
 *
 * @param first the first address
 * @param prefix how many bits all addresses share
 */
public record Block(long first, int prefix) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
  private static final int BITS = 32;

  /** Reads a block; empty for any other text. */
  public static Optional<Block> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 1; i <= 4; i++) {
      int part = Integer.parseInt(form.group(i));
      if (part > 255) {
        return Optional.empty();
      }
      address = (address << 8) | part;
    }
    int prefix = Integer.parseInt(form.group(5));
    return prefix > BITS
        ? Optional.empty()
        : Optional.of(new Block(address & -(1L << (BITS - prefix)), prefix));
  }

  /** How many addresses it has. */
  public long size() {
    return 1L << (BITS - prefix);
  }

  /** Whether both have an address in common. */
  public boolean overlaps(Block other) {
    return first < other.first + other.size() && other.first < first + size();
  }

  /** The text, such as {@code 10.0.0.0/16}. */
  @Override
  public String toString() {
    return "%s.%s.%s.%s/%s"
        .formatted(
            (first >> 24) & 255, (first >> 16) & 255, (first >> 8) & 255, first & 255, prefix);
  }
}
