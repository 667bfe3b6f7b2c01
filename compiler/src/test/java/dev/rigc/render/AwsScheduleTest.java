package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.model.value.CronSchedule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules of crontab say the same in the words of AWS. */
class AwsScheduleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 8 * * mon-fri     | cron(0 8 ? * MON-FRI *)
          0 8 * * 1-5         | cron(0 8 ? * MON-FRI *)
          0 8 * * 0           | cron(0 8 ? * SUN *)
          0 8 * * 7           | cron(0 8 ? * SUN *)
          0 8 * * sat,sun     | cron(0 8 ? * SUN,SAT *)
          0 8 * * 5-7         | cron(0 8 ? * SUN,FRI,SAT *)
          0 8 * * 0-6         | cron(0 8 * * ? *)
          */15 * * * *        | cron(0,15,30,45 * * * ? *)
          0 6-18/6 1 jan,jul *| cron(0 6,12,18 1 1,7 ? *)
          5 0 1,2,3,9 * *     | cron(5 0 1-3,9 * ? *)
          """)
  void everyFieldIsTranslated(String crontab, String expected) {
    assertEquals(expected, AwsSchedule.of(new CronSchedule(crontab.strip())));
  }
}
