package dev.rigc.model.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses, such as {@code 10.10.0.0/16} (RFC 4632).
 *
 * @param address the first address as an unsigned 32-bit number
 * @param prefix how many leading bits all addresses of the block share, 0 to 32
 */
public record CidrBlock(int address, int prefix) implements Comparable<CidrBlock> {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "a CIDR block: four numbers of 0 to 255, a slash and a prefix, as in" + " `10.10.0.0/16`";

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  /** Throws {@link IllegalArgumentException} for a bad prefix or for host bits that are set. */
  public CidrBlock {
    if (prefix < 0 || prefix > 32) {
      throw new IllegalArgumentException("The prefix of a CIDR block is 0 to 32: " + prefix);
    }
    if ((address & ~mask(prefix)) != 0) {
      throw new IllegalArgumentException("Host bits are set in the CIDR block.");
    }
  }

  /**
   * Whether {@code value} is four numbers of 0 to 255 without leading zeros, a slash and a prefix
   * of 0 to 32; host bits may be set.
   */
  public static boolean isWellFormed(String value) {
    Matcher parts = FORM.matcher(value);
    if (!parts.matches()) {
      return false;
    }
    for (int i = 1; i <= 5; i++) {
      String part = parts.group(i);
      if ((part.length() > 1 && part.startsWith("0"))
          || Integer.parseInt(part) > (i == 5 ? 32 : 255)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a block and clears its host bits, so {@code 10.0.0.7/16} gives {@code 10.0.0.0/16};
   * compare with the text to tell. Throws {@link IllegalArgumentException} if it is not well
   * formed.
   */
  public static CidrBlock parse(String value) {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
    int slash = value.indexOf('/');
    int address = 0;
    for (String part : value.substring(0, slash).split("\\.", -1)) {
      address = address << 8 | Integer.parseInt(part);
    }
    int prefix = Integer.parseInt(value.substring(slash + 1));
    return new CidrBlock(address & mask(prefix), prefix);
  }

  /** How many addresses the block holds. */
  public long size() {
    return 1L << (32 - prefix);
  }

  /** Whether the two blocks share an address. */
  public boolean overlaps(CidrBlock other) {
    int shared = mask(Math.min(prefix, other.prefix));
    return (address & shared) == (other.address & shared);
  }

  /** Whether every address of {@code other} is one of this block. */
  public boolean contains(CidrBlock other) {
    return prefix <= other.prefix && overlaps(other);
  }

  /**
   * The block of {@code newPrefix} that starts {@code index} such blocks after the start of this
   * one; it may lie outside.
   */
  public CidrBlock subnet(int newPrefix, int index) {
    return new CidrBlock(
        (int) ((address & mask(newPrefix)) + ((long) index << (32 - newPrefix))), newPrefix);
  }

  @Override
  public int compareTo(CidrBlock other) {
    int byAddress = Integer.compareUnsigned(address, other.address);
    return byAddress != 0 ? byAddress : Integer.compare(prefix, other.prefix);
  }

  @Override
  public String toString() {
    return (address >>> 24)
        + "."
        + (address >>> 16 & 255)
        + "."
        + (address >>> 8 & 255)
        + "."
        + (address & 255)
        + "/"
        + prefix;
  }

  private static int mask(int prefix) {
    return prefix == 0 ? 0 : -1 << (32 - prefix);
  }
}
