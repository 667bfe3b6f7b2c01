package dev.rigc.model;

import dev.rigc.model.database.CapacityUnits;
import dev.rigc.model.database.Database;
import dev.rigc.model.database.DatabaseDefaults;
import dev.rigc.model.database.DatabaseEngine;
import dev.rigc.model.database.DatabaseName;
import dev.rigc.model.database.EngineVersion;
import dev.rigc.model.database.RestorePoint;
import dev.rigc.model.value.CronSchedule;
import dev.rigc.model.value.ImageId;
import dev.rigc.model.value.InstanceType;
import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings of the database, as {@code database} of {@code riglet.yaml}. */
public final class DatabaseBuilder {
  private String piece;
  private DatabaseEngine engine = DatabaseDefaults.ENGINE;
  private InstanceType instanceType = DatabaseDefaults.DATABASE_INSTANCE_TYPE;
  private Optional<ImageId> image = Optional.empty();
  private List<DatabaseName> databases;
  private Optional<Integer> volumeSize = Optional.empty();
  private Optional<EngineVersion> version = Optional.empty();
  private Optional<RestorePoint> restoreFrom = Optional.empty();
  private Optional<CapacityUnits> minCapacity = Optional.empty();
  private Optional<CapacityUnits> maxCapacity = Optional.empty();
  private CronSchedule schedule = DatabaseDefaults.BACKUP.schedule();
  private int retentionDays = DatabaseDefaults.BACKUP.retentionDays();

  DatabaseBuilder(Slug project) {
    this.piece = "database";
    this.databases = DatabaseDefaults.databases(project);
  }

  /** The same with what follows being said of another piece. */
  DatabaseBuilder at(String other) {
    piece = other;
    return this;
  }

  /** Which database there is. */
  public DatabaseBuilder engine(DatabaseEngine choice) {
    engine = Piece.present(piece + ".engine", choice);
    return this;
  }

  /** The type of the host. */
  public DatabaseBuilder instanceType(String type) {
    instanceType = Piece.read(piece + ".instanceType", type, InstanceType::new);
    return this;
  }

  /** The machine image of the host, with CouchDB in it. */
  public DatabaseBuilder image(String id) {
    image = Optional.of(Piece.read(piece + ".image", id, ImageId::new));
    return this;
  }

  /** The size of the volume of the database files in GiB; it may grow later, never shrink. */
  public DatabaseBuilder volumeSize(int gibibytes) {
    volumeSize = Optional.of(gibibytes);
    return this;
  }

  /** The version of the engine, such as {@code 3.5.3} of CouchDB. */
  public DatabaseBuilder version(String number) {
    version = Optional.of(Piece.read(piece + ".version", number, EngineVersion::new));
    return this;
  }

  /** The backup that an empty volume starts with, such as {@code production/latest}. */
  public DatabaseBuilder restoreFrom(String backup) {
    restoreFrom = Optional.of(Piece.read(piece + ".restoreFrom", backup, RestorePoint::parse));
    return this;
  }

  /** The least capacity of an Aurora instance, such as {@code 0.5}. */
  public DatabaseBuilder minCapacity(String units) {
    minCapacity = Optional.of(Piece.read(piece + ".minCapacity", units, CapacityUnits::parse));
    return this;
  }

  /** The most capacity of an Aurora instance, such as {@code 16}. */
  public DatabaseBuilder maxCapacity(String units) {
    maxCapacity = Optional.of(Piece.read(piece + ".maxCapacity", units, CapacityUnits::parse));
    return this;
  }

  /** The databases that the applications use, instead of those given before; at least one. */
  public DatabaseBuilder databases(String... names) {
    if (names.length == 0) {
      throw new InvalidRigletException(piece + ".databases", "is empty; at least one is required.");
    }
    List<DatabaseName> all = new ArrayList<>();
    for (String name : names) {
      all.add(Piece.read(piece + ".databases", name, DatabaseName::new));
    }
    databases = all;
    return this;
  }

  /** When the backup runs, in UTC, as the five fields of crontab. */
  public DatabaseBuilder backupSchedule(String expression) {
    schedule = Piece.read(piece + ".backup.schedule", expression, CronSchedule::new);
    return this;
  }

  /** How many days a version that was replaced or deleted is kept. */
  public DatabaseBuilder backupRetentionDays(int days) {
    retentionDays = days;
    return this;
  }

  Optional<Database> build() {
    return engine == DatabaseEngine.NONE
        ? Optional.empty()
        : Optional.of(
            new Database(
                instanceType,
                image,
                databases,
                new Database.Backup(schedule, retentionDays),
                volumeSize,
                version,
                restoreFrom,
                engine.aurora(),
                minCapacity,
                maxCapacity));
  }
}
