package dev.rigc.model;

import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.network.HostedZone;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.network.ZoneId;
import dev.rigc.model.override.Addon;
import dev.rigc.model.override.TemplateOverride;
import dev.rigc.model.pipeline.Notifications;
import dev.rigc.model.value.Arn;
import dev.rigc.model.value.DomainName;
import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.KeyName;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.Region;
import dev.rigc.model.value.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a riglet together in code. Its methods are named as the keys of {@code riglet.yaml}, take
 * the same texts, and leave out what has a default there. Whatever is wrong is one {@link
 * InvalidRigletException}, thrown by the method that was given it, or by {@link #build} if it
 * concerns what an environment or an application holds. Limits and names that collide are for the
 * rules, which run when the riglet is compiled.
 */
public final class RigletBuilder {
  private Optional<Slug> owner = Optional.empty();
  private Optional<Slug> project = Optional.empty();
  private Optional<Region> region = Optional.empty();
  private String profile = Riglet.DEFAULT_PROFILE;
  private Optional<DomainName> domain = Optional.empty();
  private Optional<Arn> certificate = Optional.empty();
  private boolean createsCertificate;
  private Optional<KeyName> keyName = Optional.empty();
  private Optional<String> prefix = Optional.empty();
  private HostedZone hostedZone = NetworkDefaults.HOSTED_ZONE;
  private Optional<ZoneId> hostedZoneId = Optional.empty();
  private Optional<Arn> connection = Optional.empty();
  private Notifications notifications = Notifications.NONE;
  private Consumer<ComputeBuilder> compute = nothing -> {};
  private Consumer<DatabaseBuilder> database = nothing -> {};
  private Optional<Consumer<MonitoringBuilder>> monitoring = Optional.empty();
  private final Map<Slug, Consumer<EnvironmentBuilder>> environments = new LinkedHashMap<>();
  private final Map<Slug, Consumer<ApplicationBuilder>> applications = new LinkedHashMap<>();
  private final List<TemplateOverride> overrides = new ArrayList<>();
  private final List<Addon> addons = new ArrayList<>();

  RigletBuilder() {}

  /** Who owns the system; the first part of every name. Required. */
  public RigletBuilder owner(String name) {
    owner = Optional.of(Piece.read("owner", name, Slug::new));
    return this;
  }

  /** What the system is for; the second part of every name. Required. */
  public RigletBuilder project(String name) {
    project = Optional.of(Piece.read("project", name, Slug::new));
    return this;
  }

  /** The region that everything lives in. Required. */
  public RigletBuilder region(String code) {
    region = Optional.of(Piece.read("region", code, Region::new));
    return this;
  }

  /** The AWS CLI profile that the generated scripts use. */
  public RigletBuilder profile(String name) {
    profile = Piece.present("profile", name);
    return this;
  }

  /** The public domain of the applications. Required. */
  public RigletBuilder domain(String name) {
    domain = Optional.of(Piece.read("domain", name, DomainName::new));
    return this;
  }

  /**
   * The ARN of the certificate of the load balancers, or {@code create}, for one that each
   * foundation requests. Required.
   */
  public RigletBuilder certificate(String arn) {
    createsCertificate = NetworkDefaults.CREATE.equals(arn);
    certificate =
        createsCertificate
            ? Optional.empty()
            : Optional.of(Piece.read("certificate", arn, Arn::parse));
    return this;
  }

  /** The EC2 key pair of the hosts. */
  public RigletBuilder keyName(String name) {
    keyName = Optional.of(Piece.read("keyName", name, KeyName::new));
    return this;
  }

  /** What is in front of every host name; may be empty. */
  public RigletBuilder prefix(String text) {
    prefix = Optional.of(Piece.present("prefix", text));
    return this;
  }

  /** Where the public zone comes from. */
  public RigletBuilder hostedZone(HostedZone choice) {
    hostedZone = Piece.present("hostedZone", choice);
    return this;
  }

  /** The id of the public zone, which exists. */
  public RigletBuilder hostedZoneId(String id) {
    hostedZoneId = Optional.of(Piece.read("hostedZone", id, ZoneId::new));
    return this;
  }

  /** The ARN of the connection to GitHub; required as soon as there is an application. */
  public RigletBuilder connection(String arn) {
    connection = Optional.of(Piece.read("connection", arn, Arn::parse));
    return this;
  }

  /** Who hears what. */
  public RigletBuilder notifications(Notifications hearers) {
    notifications = Piece.present("notifications", hearers);
    return this;
  }

  /** What the clusters of all environments have; it may be run once for each of them. */
  public RigletBuilder compute(Consumer<ComputeBuilder> settings) {
    compute = Piece.present("compute", settings);
    return this;
  }

  /** What the databases of all environments have; it may be run once for each of them. */
  public RigletBuilder database(Consumer<DatabaseBuilder> settings) {
    database = Piece.present("database", settings);
    return this;
  }

  /** What is watched in all environments; without it, what every riglet has. */
  public RigletBuilder monitoring(Consumer<MonitoringBuilder> settings) {
    monitoring = Optional.of(Piece.present("monitoring", settings));
    return this;
  }

  /** An environment with defaults only; the order of the calls is the order of promotion. */
  public RigletBuilder environment(String name) {
    return environment(name, nothing -> {});
  }

  /** An environment; the order of the calls is the order of promotion. */
  public RigletBuilder environment(String name, Consumer<EnvironmentBuilder> settings) {
    add("environments", environments, name, settings);
    return this;
  }

  /** An application, which runs in every environment. */
  public RigletBuilder application(String name, Consumer<ApplicationBuilder> settings) {
    add("applications", applications, name, settings);
    return this;
  }

  /**
   * Changes of rendered templates; several are made in the order of the calls.
   *
   * @param stacks a pattern for the paths of the templates, as {@link TemplateOverride} has it
   * @param patch what is done with each of them
   */
  public RigletBuilder override(String stacks, Consumer<PatchBuilder> patch) {
    PatchBuilder operations = new PatchBuilder();
    Piece.present("overrides.patch", patch).accept(operations);
    overrides.add(new TemplateOverride(stacks, operations.build()));
    return this;
  }

  /**
   * A template that joins the stacks of a layer, as {@code addons/LAYER/NAME.yaml} does.
   *
   * @param layer one of {@link Addon#LAYERS}
   * @param template its text
   */
  public RigletBuilder addon(String layer, String name, String template) {
    addons.add(new Addon(layer, Piece.read("addons", name, Slug::new), template));
    return this;
  }

  private static <T> void add(
      String section, Map<Slug, Consumer<T>> all, String name, @Nullable Consumer<T> settings) {
    Slug key = Piece.read(section, name, Slug::new);
    String piece = section + "." + key;
    if (all.putIfAbsent(key, Piece.present(piece, settings)) != null) {
      throw new InvalidRigletException(piece, "is duplicated; each name may be given once.");
    }
  }

  /**
   * The riglet.
   *
   * @throws InvalidRigletException if a piece is missing, malformed, or names what is not there
   */
  public Riglet build() {
    Slug named = Piece.required("owner", owner);
    Slug purpose = Piece.required("project", project);
    List<ApplicationBuilder> built = new ArrayList<>();
    applications.forEach((name, settings) -> built.add(ApplicationBuilder.of(name, settings)));
    built.forEach(application -> application.requireKnown(environments.keySet()));
    return new Riglet(
        named,
        purpose,
        Piece.required("region", region),
        profile,
        Piece.required("domain", domain),
        createsCertificate
            ? Optional.empty()
            : Optional.of(Piece.required("certificate", certificate)),
        keyName,
        prefix.orElseGet(() -> ApplicationDefaults.prefix(named)),
        hostedZone,
        hostedZoneId,
        connection,
        notifications,
        environments(purpose, built),
        built.stream().map(ApplicationBuilder::application).toList(),
        overrides,
        addons);
  }

  private List<Environment> environments(Slug project, List<ApplicationBuilder> applications) {
    if (environments.isEmpty()) {
      throw new InvalidRigletException("environments", "is empty; at least one is required.");
    }
    List<Environment> built = new ArrayList<>();
    environments.forEach(
        (name, settings) -> {
          EnvironmentBuilder own =
              new EnvironmentBuilder(name, project, compute, database, monitoring);
          settings.accept(own);
          built.add(own.build(applications));
        });
    return built;
  }
}
