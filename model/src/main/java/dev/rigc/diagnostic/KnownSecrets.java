package dev.rigc.diagnostic;

import dev.rigc.diagnostic.text.Phrases;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts that are known to be secret out of findings: the default of a parameter with {@code
 * NoEcho}, a password, a value that was given for this run. What has the form of a secret in any
 * text is {@link Redaction}'s.
 *
 * <p>A long text is also found inside another one, as a function may join it to what is beside it;
 * a short one, which may be a part of any word, only as a word of its own. Of a text of several
 * lines or items each is a secret, as an excerpt is one line. What a cut left of a text, before an
 * ellipsis, is found too. A text of fewer than three characters hides nothing and is not looked
 * for.
 */
public final class KnownSecrets {
  /** None at all. */
  public static final KnownSecrets NONE = new KnownSecrets(Set.of());

  private static final int SHORTEST = 3;

  /** From this length on a text of letters alone is not looked for as a word only. */
  private static final int LONG_WORD = 8;

  /** From this length on any other text is not. */
  private static final int LONG = 6;

  /** What a longer text starts with is enough to find it: a message shows 80 characters at most. */
  private static final int MOST = 64;

  /** Words that many a default is; to hide them would hide half of the messages. */
  private static final Set<String> PLAIN = Set.of("true", "false", "null", "none", "string");

  private final Set<String> texts;

  /** The same, of which the first one at or after a text starts with it if any does. */
  private final NavigableSet<String> sorted;

  private final List<Integer> lengths;
  private final boolean[] starts = new boolean[1 << 12];

  private KnownSecrets(Set<String> texts) {
    this.texts = texts;
    sorted = new TreeSet<>(texts);
    lengths =
        texts.stream().map(String::length).distinct().sorted(Comparator.reverseOrder()).toList();
    texts.forEach(text -> starts[start(text, 0)] = true);
  }

  /** The secrets that these texts are, in every form that a finding may show them in. */
  public static KnownSecrets of(Collection<String> texts) {
    Set<String> forms = new HashSet<>();
    for (String text : texts) {
      addForms(text, forms);
    }
    return forms.isEmpty() ? NONE : new KnownSecrets(Set.copyOf(forms));
  }

  private static void addForms(String text, Set<String> forms) {
    for (String line : text.split("[\\r\\n]+", -1)) {
      addLine(line.strip(), forms);
    }
    // A text that Redaction has been through already is masked in part.
    for (String rest : Redaction.redact(text).split(Pattern.quote(Redaction.MASK), -1)) {
      if (rest.length() < text.length()) {
        addLine(rest.strip(), forms);
      }
    }
    for (String part : text.split("[\\s,;:/@&?=\"'`]+", -1)) {
      if (part.length() >= LONG && isMixed(part)) {
        add(part, forms);
      }
    }
    add(Phrases.visible(text), forms);
  }

  private static void addLine(String line, Set<String> forms) {
    add(line, forms);
    add(line.toLowerCase(Locale.ROOT), forms);
    add(Phrases.visible(line).replace("`", "\\u0060"), forms);
  }

  private static void add(String form, Set<String> forms) {
    if (form.length() >= SHORTEST && !PLAIN.contains(form.toLowerCase(Locale.ROOT))) {
      forms.add(form.length() > MOST ? form.substring(0, MOST) : form);
    }
  }

  private static boolean isMixed(String part) {
    return part.chars().anyMatch(Character::isDigit) && part.chars().anyMatch(Character::isLetter);
  }

  /** The finding without any of the secrets; the places of files stay. */
  public Diagnostic maskedIn(Diagnostic finding) {
    return texts.isEmpty() ? finding : finding.withTexts(this::masked);
  }

  /** The text with each of the secrets replaced by {@code [secret]}. */
  public String masked(String text) {
    if (texts.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int at = 0;
    while (at + SHORTEST <= text.length()) {
      if (text.startsWith(Redaction.MASK, at)) {
        at += Redaction.MASK.length();
        continue;
      }
      int end = starts[start(text, at)] ? end(text, at) : at;
      if (end > at) {
        masked.append(text, copied, at).append(Redaction.MASK);
        copied = end;
      }
      at = Math.max(end, at + 1);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  /** A number for the first characters of a text, to leave most places out quickly. */
  private static int start(String text, int at) {
    int hash = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
    return hash & ((1 << 12) - 1);
  }

  /** Where the longest secret ends that starts here, or {@code at} if none does. */
  private int end(String text, int at) {
    for (int length : lengths) {
      int end = at + length;
      if (end <= text.length()
          && texts.contains(text.substring(at, end))
          && (isLong(text, at, end) || isWord(text, at, end))) {
        return length == MOST ? endOfLong(text, end) : end;
      }
    }
    return endOfCut(text, at);
  }

  /** Where a secret is cut off that starts here, as in a long value, or {@code at} if none is. */
  private int endOfCut(String text, int at) {
    int last = Math.min(at + MOST, text.length() - 1);
    int end = at + SHORTEST;
    while (end <= last && text.charAt(end) != '…') {
      end++;
    }
    if (end > last || !(isLong(text, at, end) || isWord(text, at, end))) {
      return at;
    }
    String left = text.substring(at, end);
    @Nullable String next = sorted.ceiling(left);
    return next != null && next.startsWith(left) ? end : at;
  }

  private static boolean isLong(String text, int from, int to) {
    int length = to - from;
    return length >= LONG_WORD
        || (length >= LONG && !text.substring(from, to).chars().allMatch(Character::isLetter));
  }

  private static boolean isWord(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  private static int endOfLong(String text, int from) {
    int end = from;
    while (end < text.length() && "`\"' \n…".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
