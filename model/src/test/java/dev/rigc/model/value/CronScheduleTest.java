package dev.rigc.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "'0 2 * * *', 24",
    "'30 1,13 * * *', 12",
    "'*/15 * * * *', 1",
    "'15 */6 * * mon-fri', 54",
    "'0 2 * * 7', 168",
    "'0 2 1 * *', 744",
    "'0 2 1,15 * sat', 168",
    "'0 2 29 2 *', 35064",
    "'0 2 31 2 *', 8784",
    "'0 25 * * *', 8784"
  })
  void theLongestPauseIsCountedInHours(String expression, int hours) {
    assertEquals(hours, new CronSchedule(expression).longestPause());
  }
}
