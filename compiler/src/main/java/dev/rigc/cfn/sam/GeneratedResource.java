package dev.rigc.cfn.sam;

import java.util.List;
import java.util.Optional;

/**
 * A resource that SAM adds to a template.
 *
 * @param id its logical id; {@code #} stands for ten digits of a hash, {@code *} for any letters
 *     and digits
 * @param type its type, such as {@code AWS::IAM::Role}; empty if it is not known
 * @param owner the logical id of the resource, or of the implicit API, that it is made from
 * @param name what can stand after the owner's logical id and a dot to refer to it
 * @param holds the places below the owner's properties whose references it takes over
 * @param needs the logical ids, in the form of {@code id}, of what is made before it
 */
public record GeneratedResource(
    String id,
    String type,
    String owner,
    Optional<String> name,
    List<List<String>> holds,
    List<String> needs) {
  private static final int DIGITS = 10;

  /**
   * How long a logical id can be.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
   *     quotas</a>
   */
  private static final int LONGEST = 255;

  /** Whether the whole logical id is known. */
  public boolean isExact() {
    return id.indexOf('#') < 0 && id.indexOf('*') < 0;
  }

  /**
   * Whether a logical id may be this one. Whoever writes a template chooses names with stars in
   * them: only the last star is gone back to, so that a name costs at most the product of lengths.
   */
  public boolean isNamed(String logicalId) {
    return isExact() ? id.equals(logicalId) : logicalId.length() <= LONGEST && fits(logicalId);
  }

  private boolean fits(String text) {
    int known = 0;
    int read = 0;
    int star = -1;
    int taken = 0;
    while (known < id.length() || read < text.length()) {
      int next = known < id.length() ? after(known, text, read) : -1;
      if (known < id.length() && id.charAt(known) == '*') {
        star = known++;
        taken = read;
      } else if (next >= 0) {
        known++;
        read = next;
      } else if (star >= 0 && taken < text.length()) {
        known = star + 1;
        read = ++taken;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Where a text goes on behind what one character of the id stands for; -1 if it is not there. */
  private int after(int known, String text, int from) {
    if (id.charAt(known) == '#') {
      return isHash(text, from) ? from + DIGITS : -1;
    }
    return from < text.length() && text.charAt(from) == id.charAt(known) ? from + 1 : -1;
  }

  private static boolean isHash(String text, int from) {
    if (from + DIGITS > text.length()) {
      return false;
    }
    for (int i = from; i < from + DIGITS; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Its logical id for messages; what is not known of it is left out. */
  public String label() {
    return label(id);
  }

  /** A logical id in the form of {@link #id()} for messages. */
  public static String label(String id) {
    return id.replace('#', '…').replace('*', '…');
  }
}
