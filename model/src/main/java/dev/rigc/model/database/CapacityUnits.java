package dev.rigc.model.database;

import dev.rigc.model.value.Requirement;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Capacity of an Aurora Serverless v2 instance in Aurora capacity units of about 2 GiB of memory
 * each (<a
 * href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html">setting
 * the capacity</a>): 0 to 256, in steps of a half.
 *
 * @param value how many
 */
public record CapacityUnits(BigDecimal value) implements Comparable<CapacityUnits> {
  /** What a value must be, in words. */
  public static final String REQUIREMENT = "a number from 0 to 256 in steps of 0.5";

  private static final Pattern FORM = Pattern.compile("[0-9]{1,3}(?:\\.[05]0?)?");
  private static final BigDecimal MOST = BigDecimal.valueOf(256);

  /** The same number in its shortest form. */
  public CapacityUnits {
    value = value.stripTrailingZeros();
  }

  /** Reads a number; throws {@link IllegalArgumentException} if it is not well-formed. */
  public static CapacityUnits parse(String value) {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
    return new CapacityUnits(new BigDecimal(value));
  }

  /** Whether {@code value} has the form that {@link #parse} asks for. */
  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches() && new BigDecimal(value).compareTo(MOST) <= 0;
  }

  @Override
  public int compareTo(CapacityUnits other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
