package dev.rigc.cfn.spec.fact;

/**
 * Matches texts with the wildcards of IAM policies: {@code *} for any run of characters, {@code ?}
 * for one. Case does not count. The effort is at most the product of both lengths, whatever a
 * template holds.
 */
public final class Wildcards {

  private Wildcards() {}

  /** Whether a text fits a pattern. */
  public static boolean match(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && fits(pattern.charAt(p), text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean fits(char wanted, char found) {
    return wanted == '?' || Character.toLowerCase(wanted) == Character.toLowerCase(found);
  }
}
