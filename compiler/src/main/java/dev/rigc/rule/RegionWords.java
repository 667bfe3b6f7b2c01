package dev.rigc.rule;

import dev.rigc.cfn.spec.fact.KnownRegions;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import java.util.Optional;

/** What to say of a region that does not exist. */
public final class RegionWords {
  private RegionWords() {}

  /** A sentence with the day of the list. */
  public static String unknown(String region) {
    return "There is no region %s (as of %s)."
        .formatted(Phrases.quoted(region), KnownRegions.asOf());
  }

  /** What to do about it, with the region that was probably meant. */
  public static String hint(KnownRegions known, String region) {
    return hint(Suggestion.name(region, known.names()), region);
  }

  /**
   * What to do about it.
   *
   * @param meant the region that was probably meant
   */
  public static String hint(Optional<String> meant, String region) {
    return meant.map(Suggestion::didYouMean).map(question -> question + " ").orElse("")
        + "If %s was launched after that day, allow it in `.rigc.yaml`: `allowRegions: [%s]`."
            .formatted(Phrases.quoted(region), Phrases.shown(region));
  }
}
