package dev.rigc.cli.option;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several runs that share the files of a lint. Which run a file belongs to follows from its
 * name alone, so the runs need not know of each other, and a new file moves no other.
 *
 * @param number which one, from 1
 * @param of how many there are, at most {@value #MOST}
 */
public record Shard(int number, int of) {
  /** More runs than any build has. */
  static final int MOST = 1000;

  /** A run of its own, to which all files belong. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  /** Refuses numbers that make no sense. */
  public Shard {
    if (number < 1 || number > of || of > MOST) {
      throw new IllegalArgumentException(number + "/" + of);
    }
  }

  /** Reads {@code 2/5}, the second of five; empty for anything else. */
  static Optional<Shard> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(form.group(1));
    int of = Integer.parseInt(form.group(2));
    return number < 1 || number > of || of > MOST
        ? Optional.empty()
        : Optional.of(new Shard(number, of));
  }

  /** Whether what is found in a file belongs to this run. */
  public boolean holds(String file) {
    if (of == 1) {
      return true;
    }
    CRC32 sum = new CRC32();
    sum.update(file.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % of == number - 1;
  }
}
