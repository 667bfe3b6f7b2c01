package dev.rigc.diff.change;

import dev.rigc.diagnostic.text.Phrases;
import java.util.List;

/**
 * Why something happens to a resource or an output.
 *
 * @param effect what this alone does
 * @param property the path of the property that changes; blank if it is about the whole resource
 * @param reason why, as a clause; blank if the effect says it all
 * @param way the way from where it began to this property, such as {@code Vpc.CidrBlock} and {@code
 *     Subnet.VpcId}; one step if it begins here
 * @param isCertain whether the property is known to get another value
 */
public record Cause(
    Effect effect, String property, String reason, List<String> way, boolean isCertain) {
  /** Keeps a copy of the list. */
  public Cause {
    way = List.copyOf(way);
  }

  /** The way in a line. */
  public String line() {
    return Phrases.way(way);
  }

  /** Whether it began at the resource itself. */
  public boolean isOwn() {
    return way.size() < 2;
  }
}
