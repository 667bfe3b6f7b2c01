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

  /** Whether the whole logical id is known. */
  public boolean isExact() {
    return id.indexOf('#') < 0 && id.indexOf('*') < 0;
  }

  /** Whether a logical id may be this one. */
  public boolean isNamed(String logicalId) {
    return isExact() ? id.equals(logicalId) : matches(0, logicalId, 0);
  }

  private boolean matches(int at, String text, int from) {
    int known = at;
    int read = from;
    while (known < id.length()) {
      char wanted = id.charAt(known);
      if (wanted == '*') {
        return matchesAny(known + 1, text, read);
      }
      if (wanted == '#') {
        if (!isHash(text, read)) {
          return false;
        }
        read += DIGITS;
      } else if (read < text.length() && text.charAt(read) == wanted) {
        read++;
      } else {
        return false;
      }
      known++;
    }
    return read == text.length();
  }

  private boolean matchesAny(int at, String text, int from) {
    for (int end = from; end <= text.length(); end++) {
      if (matches(at, text, end)) {
        return true;
      }
    }
    return false;
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
