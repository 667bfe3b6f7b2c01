package dev.rigc.rule.riglet.database;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on the database and its backups. */
public final class DatabaseRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new BackupScheduleRule(),
          new BackupRetentionRule(),
          new DatabasesLengthRule(),
          new VolumeSizeRule(),
          new VersionOfImageRule(),
          new HostTypeRule(),
          new RestorePointRule(),
          new CapacityRule(),
          new EngineVersionRule(),
          new AuroraBackupRule(),
          new KeysOfEngineRule(),
          new TablesRule());

  private DatabaseRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
