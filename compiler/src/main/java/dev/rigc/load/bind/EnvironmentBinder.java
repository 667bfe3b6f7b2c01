package dev.rigc.load.bind;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.load.finding.KeyRules;
import dev.rigc.load.finding.Report;
import dev.rigc.model.Environment;
import dev.rigc.model.Promotion;
import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.database.Database;
import dev.rigc.model.database.Database.Backup;
import dev.rigc.model.database.DatabaseDefaults;
import dev.rigc.model.database.DatabaseEngine;
import dev.rigc.model.database.DatabaseName;
import dev.rigc.model.network.Network;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.Slug;
import dev.rigc.model.value.ValueTemplate;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Binds environments, each with what the riglet says for all of them behind it. */
public final class EnvironmentBinder {
  private final Report report;
  private final Values values;
  private final Section riglet;
  private final Slug project;
  private final Map<Slug, MappingNode.Entry> applications;
  private final MonitoringBinder monitoring;
  private final List<CidrBlock> offered = new ArrayList<>();

  public EnvironmentBinder(
      Report report,
      Values values,
      Section riglet,
      Slug project,
      Map<Slug, MappingNode.Entry> applications) {
    this.report = report;
    this.values = values;
    this.riglet = riglet;
    this.project = project;
    this.applications = applications;
    this.monitoring = new MonitoringBinder(values, riglet);
  }

  /** Reads what is said for all environments, for its findings: each may override it. */
  public void checkDefaults() {
    new ComputeReader(values).read(riglet.section("compute"));
    database(riglet.section("database"));
    new LoadBalancerBinder(values).bind(riglet.section("loadBalancer"));
    monitoring.checkDefaults();
    applications.forEach((name, entry) -> deployment("", Section.of(Optional.of(entry.value()))));
  }

  public Environment bind(Slug name, MappingNode.Entry entry) {
    Section own = Section.of(Optional.of(entry.value()));
    new NameReferences(report, "application", applications).check(own.section("applications"));
    return new Environment(
        name,
        promotion(name, own),
        monitoring.bind(own),
        network(entry, own),
        new ComputeReader(values).read(riglet.section("compute").under(own.get("compute"))),
        database(riglet.section("database").under(own.get("database"))),
        new LoadBalancerBinder(values)
            .bind(riglet.section("loadBalancer").under(own.get("loadBalancer"))),
        deployments(entry.name(), own.section("applications")));
  }

  private Promotion promotion(Slug name, Section own) {
    Promotion standard = Promotion.standard(name);
    return Promotion.of(
        values.flag(own, "pipeline", standard.isInPipeline()),
        values.flag(own, "approval", standard.needsApproval()));
  }

  private Network network(MappingNode.Entry entry, Section own) {
    return new NetworkReader(report, values).read(own, cidr(entry, own));
  }

  private CidrBlock cidr(MappingNode.Entry entry, Section own) {
    Optional<CidrBlock> standard = NetworkDefaults.cidr(entry.name());
    if (standard.isEmpty() && own.get("cidr").isEmpty()) {
      missingCidr(entry.key());
    }
    return values
        .optional(own, "cidr", NetworkFormats.CIDR)
        .or(() -> standard)
        .orElseGet(NetworkFormats.CIDR::placeholder);
  }

  /** A misspelt environment may be one with a default, so its name is all there is to report. */
  private void missingCidr(ScalarNode environment) {
    NodePath path = environment.path().key("cidr");
    boolean reported =
        !report.unsound().valueIsSound(path) || !report.unsound().keyIsSound(environment.path());
    report.unsound().addValue(path);
    if (!reported) {
      report.add(
          KeyRules.MISSING_KEY,
          environment,
          path,
          "`cidr` is required in %s; only integration, staging and production have a default."
              .formatted(KeyPath.quoted(environment.path())),
          "Add a block of its own, such as `cidr: %s`.".formatted(freeBlock()));
    }
  }

  /** A block that no environment has, nor any that was offered to one before. */
  private CidrBlock freeBlock() {
    Stream<CidrBlock> own =
        riglet.section("environments").entries().stream()
            .flatMap(entry -> Section.of(Optional.of(entry.value())).get("cidr").stream())
            .filter(ScalarNode.class::isInstance)
            .map(cidr -> ((ScalarNode) cidr).text())
            .filter(CidrBlock::isWellFormed)
            .map(CidrBlock::parse);
    List<CidrBlock> taken = Stream.concat(own, offered.stream()).toList();
    CidrBlock free =
        // From 40 on: 10, 20 and 30 are those of the three standard environments.
        IntStream.range(40, 256)
            .mapToObj(i -> CidrBlock.parse("10." + i + ".0.0/16"))
            .filter(block -> taken.stream().noneMatch(block::overlaps))
            .findFirst()
            .orElseGet(NetworkFormats.CIDR::placeholder);
    offered.add(free);
    return free;
  }

  private Optional<Database> database(Section section) {
    DatabaseEngine engine =
        values.word(section, "engine", DatabaseEngine::of, DatabaseDefaults.ENGINE);
    Database settings = settings(section, engine);
    return engine == DatabaseEngine.NONE ? Optional.empty() : Optional.of(settings);
  }

  private Database settings(Section section, DatabaseEngine engine) {
    Section backup = section.section("backup");
    return new Database(
        values
            .optional(section, "instanceType", SettingFormats.INSTANCE_TYPE)
            .orElse(DatabaseDefaults.DATABASE_INSTANCE_TYPE),
        values.optional(section, "image", SettingFormats.IMAGE),
        databases(section),
        new Backup(
            values
                .optional(backup, "schedule", SettingFormats.SCHEDULE)
                .orElse(DatabaseDefaults.BACKUP.schedule()),
            values.number(backup, "retentionDays", DatabaseDefaults.BACKUP.retentionDays())),
        values.optionalNumber(section, "volumeSize", DatabaseDefaults.DATABASE_VOLUME_SIZE),
        values.optional(section, "version", SettingFormats.ENGINE_VERSION),
        values.optional(section, "restoreFrom", SettingFormats.RESTORE_POINT),
        engine.aurora(),
        values.optional(section, "minCapacity", SettingFormats.CAPACITY),
        values.optional(section, "maxCapacity", SettingFormats.CAPACITY));
  }

  /** One of the project's name, unless the riglet says otherwise. */
  private List<DatabaseName> databases(Section section) {
    return section.get("databases").isPresent()
        ? values.list(section, "databases", SettingFormats.DATABASE_NAME)
        : DatabaseDefaults.databases(project);
  }

  private Map<Slug, Deployment> deployments(String environment, Section overrides) {
    Map<Slug, Deployment> deployments = new LinkedHashMap<>();
    applications.forEach(
        (name, entry) -> {
          Section general = Section.of(Optional.of(entry.value()));
          deployments.put(
              name, deployment(environment, general.under(overrides.get(entry.name()))));
        });
    return deployments;
  }

  private Deployment deployment(String environment, Section section) {
    VariableBinder binder = new VariableBinder(values);
    Map<String, ValueTemplate> variables = binder.plain(section.section("environment"));
    Map<String, SecretReference> secrets = binder.secret(section.section("secrets"));
    section.overridden("environment", "secrets").forEach(secrets::remove);
    section.overridden("secrets", "environment").forEach(variables::remove);
    int tasks = tasks(environment, section);
    return new Deployment(
        tasks,
        values.number(section, "cpu", ApplicationDefaults.CPU),
        values.number(section, "memory", ApplicationDefaults.MEMORY),
        variables,
        secrets,
        new ScalingReader(values).read(environment, section, tasks),
        new RolloutReader(values).read(section),
        values.flag(section, "exec", ApplicationDefaults.EXEC));
  }

  /** A number where the environment overrides it, a mapping by environment where it does not. */
  private int tasks(String environment, Section section) {
    int standard = ApplicationDefaults.tasks(environment);
    if (section.get("tasks").orElse(null) instanceof MappingNode byEnvironment) {
      Section counts = Section.of(Optional.of(byEnvironment));
      counts.entries().forEach(entry -> values.number(counts, entry.name(), standard));
      return values.number(counts, environment, standard);
    }
    return values.number(section, "tasks", standard);
  }
}
