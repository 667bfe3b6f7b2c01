package dev.rigc.load;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.load.bind.ApplicationBinder;
import dev.rigc.load.bind.ChatReader;
import dev.rigc.load.bind.EnvironmentBinder;
import dev.rigc.load.bind.NameFormats;
import dev.rigc.load.bind.NamedKeys;
import dev.rigc.load.bind.NetworkFormats;
import dev.rigc.load.bind.Section;
import dev.rigc.load.bind.Values;
import dev.rigc.load.finding.Report;
import dev.rigc.load.finding.TextRules;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.network.HostedZone;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.network.ZoneId;
import dev.rigc.model.pipeline.BranchName;
import dev.rigc.model.pipeline.Notifications;
import dev.rigc.model.value.Arn;
import dev.rigc.model.value.Slug;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the model from the nodes of a riglet, defaults filled in and overrides applied. */
final class RigletBinder {
  private final Report report;
  private final Values values;
  private final Map<Slug, String> environmentNames = new LinkedHashMap<>();
  private final Map<Slug, String> applicationNames = new LinkedHashMap<>();

  RigletBinder(Report report) {
    this.report = report;
    this.values = new Values(report);
  }

  Map<Slug, String> environmentNames() {
    return environmentNames;
  }

  Map<Slug, String> applicationNames() {
    return applicationNames;
  }

  Riglet bind(Node root, LoadOptions options) {
    Section riglet = Section.of(Optional.of(root));
    Map<Slug, MappingNode.Entry> environments =
        new NamedKeys(values, environmentNames).of(riglet.get("environments"), "An environment");
    Map<Slug, MappingNode.Entry> applications =
        new NamedKeys(values, applicationNames).of(riglet.get("applications"), "An application");
    Slug owner = values.required(riglet, "owner", NameFormats.SLUG);
    Slug project = values.required(riglet, "project", NameFormats.SLUG);
    Optional<String> zone = values.optional(riglet, "hostedZone", NetworkFormats.HOSTED_ZONE);
    return new Riglet(
        owner,
        project,
        values.required(riglet, "region", NameFormats.REGION),
        values.text(riglet, "profile", Riglet.DEFAULT_PROFILE),
        values.required(riglet, "domain", NameFormats.DOMAIN),
        Optional.of(values.required(riglet, "certificate", NetworkFormats.CERTIFICATE))
            .filter(arn -> !arn.equals(NetworkDefaults.CREATE))
            .map(Arn::parse),
        values.optional(riglet, "keyName", NameFormats.KEY_NAME),
        prefix(riglet, owner),
        zone.flatMap(HostedZone::of).orElse(NetworkDefaults.HOSTED_ZONE),
        zone.filter(ZoneId::isWellFormed).map(ZoneId::new),
        values.optional(riglet, "connection", NetworkFormats.ARN),
        notifications(riglet.section("notifications")),
        environments(riglet, project, environments, applications),
        applications(environments, applications, branch(options)),
        new OverrideBinder(report, values).bind(riglet),
        new AddonBinder(report).bind(options.addons()));
  }

  /** The default depends on the owner, and is as unsound. */
  private String prefix(Section riglet, Slug owner) {
    if (riglet.get("prefix").isEmpty() && !report.unsound().valueIsSound(NodePath.of("owner"))) {
      report.unsound().addValue(NodePath.of("prefix"));
    }
    return values.text(riglet, "prefix", ApplicationDefaults.prefix(owner));
  }

  private Notifications notifications(Section section) {
    return new Notifications(
        values.list(section, "ops", NameFormats.EMAIL),
        values.list(section, "build", NameFormats.EMAIL),
        values.optional(section, "slack", NameFormats.SECRET_NAME),
        new ChatReader(values).read(section));
  }

  private List<Environment> environments(
      Section riglet,
      Slug project,
      Map<Slug, MappingNode.Entry> environments,
      Map<Slug, MappingNode.Entry> applications) {
    EnvironmentBinder binder = new EnvironmentBinder(report, values, riglet, project, applications);
    binder.checkDefaults();
    return environments.entrySet().stream()
        .map(entry -> binder.bind(entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<Application> applications(
      Map<Slug, MappingNode.Entry> environments,
      Map<Slug, MappingNode.Entry> applications,
      Optional<BranchName> branch) {
    ApplicationBinder binder = new ApplicationBinder(report, values, environments);
    return applications.entrySet().stream()
        .map(entry -> binder.bind(entry.getKey(), entry.getValue()))
        .map(application -> branch.map(application::withBranch).orElse(application))
        .toList();
  }

  private Optional<BranchName> branch(LoadOptions options) {
    Optional<String> wanted = options.branch();
    if (wanted.isPresent() && !BranchName.isWellFormed(wanted.get())) {
      report.add(
          TextRules.BRANCH,
          SourceLocation.startOf("--branch"),
          NodePath.ROOT,
          "The branch %s was asked for, but %s."
              .formatted(
                  Phrases.quoted(wanted.get()), NameFormats.BRANCH.wanted().apply(wanted.get())),
          NameFormats.BRANCH.hint().apply(wanted.get()).orElse(null));
    }
    return wanted.filter(BranchName::isWellFormed).map(BranchName::new);
  }
}
