package dev.rigc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupedTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void aNumberIsWrittenTheSameInEveryLocale() {
    for (String tag : new String[] {"en-US", "de-DE", "fr-CH", "ar-EG", "th-TH-u-nu-thai"}) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertEquals("1,234,567", Grouped.of(1_234_567), tag);
      assertEquals("-1,000", Grouped.of(-1_000), tag);
      assertEquals("999", Grouped.of(999), tag);
    }
  }
}
