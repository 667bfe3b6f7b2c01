package dev.rigc.plan;

import dev.rigc.model.value.Slug;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The logical ids of what applications have in a stack that they share. */
public final class PartId {
  private PartId() {}

  /**
   * Of a part of an application, such as {@code WebUploads} and four digits of a hash. A logical id
   * has no hyphens; the hash tells {@code a-b, c} from {@code a, b-c}.
   */
  public static String of(Slug application, Slug part) {
    String words =
        Arrays.stream((application + "-" + part).split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return words + Sha256.of(application + "/" + part).substring(0, 4);
  }
}
