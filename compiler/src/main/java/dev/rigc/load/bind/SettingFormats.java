package dev.rigc.load.bind;

import dev.rigc.load.finding.TextRules;
import dev.rigc.model.database.CapacityUnits;
import dev.rigc.model.database.DatabaseName;
import dev.rigc.model.database.EngineVersion;
import dev.rigc.model.database.KeyAttribute;
import dev.rigc.model.database.RestorePoint;
import dev.rigc.model.monitoring.LogPattern;
import dev.rigc.model.value.CronSchedule;
import dev.rigc.model.value.ImageId;
import dev.rigc.model.value.InstanceType;
import java.util.Locale;
import java.util.Optional;

/** The formats of the settings of hosts, databases and schedules. */
public final class SettingFormats {
  private SettingFormats() {}

  public static final TextFormat<InstanceType> INSTANCE_TYPE =
      TextFormat.of(
          TextRules.INSTANCE_TYPE,
          InstanceType::isWellFormed,
          InstanceType::new,
          "t3.small",
          "it must be " + InstanceType.REQUIREMENT);

  public static final TextFormat<ImageId> IMAGE =
      TextFormat.of(
          TextRules.IMAGE,
          ImageId::isWellFormed,
          ImageId::new,
          "ami-00000000",
          "it must be " + ImageId.REQUIREMENT);

  public static final TextFormat<DatabaseName> DATABASE_NAME =
      TextFormat.of(
              TextRules.DATABASE_NAME,
              DatabaseName::isWellFormed,
              DatabaseName::new,
              "x",
              "it must be " + DatabaseName.REQUIREMENT)
          .hinting(value -> TextFormat.write(databaseName(value)));

  public static final TextFormat<EngineVersion> ENGINE_VERSION =
      TextFormat.of(
          TextRules.ENGINE_VERSION,
          EngineVersion::isWellFormed,
          EngineVersion::new,
          "3.5.3",
          "it must be " + EngineVersion.REQUIREMENT);

  public static final TextFormat<CapacityUnits> CAPACITY =
      TextFormat.of(
          TextRules.CAPACITY,
          CapacityUnits::isWellFormed,
          CapacityUnits::parse,
          "1",
          "it must be " + CapacityUnits.REQUIREMENT);

  public static final TextFormat<KeyAttribute> KEY_ATTRIBUTE =
      TextFormat.of(
          TextRules.KEY_ATTRIBUTE,
          KeyAttribute::isWellFormed,
          KeyAttribute::parse,
          "x",
          "it must be " + KeyAttribute.REQUIREMENT);

  public static final TextFormat<RestorePoint> RESTORE_POINT =
      TextFormat.of(
          TextRules.RESTORE_POINT,
          RestorePoint::isWellFormed,
          RestorePoint::parse,
          "latest",
          "it must be " + RestorePoint.REQUIREMENT);

  public static final TextFormat<LogPattern> LOG_PATTERN =
      TextFormat.of(
          TextRules.LOG_PATTERN,
          LogPattern::isWellFormed,
          LogPattern::new,
          "ERROR",
          "it must be " + LogPattern.REQUIREMENT);

  public static final TextFormat<CronSchedule> SCHEDULE =
      TextFormat.of(
              TextRules.SCHEDULE,
              value -> value.strip().split("\\s+", -1).length == 5,
              CronSchedule::new,
              "0 2 * * *",
              "it must have " + CronSchedule.REQUIREMENT)
          .hinting(value -> Optional.of("`0 2 * * *` is every night at 02:00 UTC."));

  private static Optional<String> databaseName(String value) {
    String bare = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_$()+/-]", "_");
    return Optional.of(bare.replaceAll("^[^a-z]+", "")).filter(DatabaseName::isWellFormed);
  }
}
