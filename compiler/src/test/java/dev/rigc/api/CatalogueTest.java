package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.rule.RuleInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void everyRuleShowsAnExampleOfWhatItReports() {
    List<String> without =
        Catalogue.all().stream()
            .filter(rule -> rule.example().filter(text -> !text.isBlank()).isEmpty())
            .map(rule -> rule.id().value())
            .toList();
    assertEquals(List.of(), without);
  }

  @Test
  void noIdStandsTwice() {
    List<String> ids = Catalogue.all().stream().map(RuleInfo::id).map(id -> id.value()).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }
}
