package dev.rigc.load.bind;

import dev.rigc.model.Environment;
import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.application.FurtherHost;
import dev.rigc.model.application.Permission;
import dev.rigc.model.application.ScheduledTask;
import dev.rigc.model.application.TargetGroup;
import dev.rigc.model.application.Volume;
import dev.rigc.model.application.Workload;
import dev.rigc.model.compute.ComputeDefaults;
import dev.rigc.model.database.DatabaseDefaults;
import dev.rigc.model.database.Table;
import dev.rigc.model.network.DnsRecord;
import dev.rigc.model.value.DomainName;
import dev.rigc.model.value.Slug;
import dev.rigc.model.value.ValueTemplate;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds how an application is reached and run beyond what every application says. */
final class WorkloadBinder {
  private final Values values;

  WorkloadBinder(Values values) {
    this.values = values;
  }

  Optional<Workload> bind(Section application) {
    ContainerBinder containers = new ContainerBinder(values);
    return new Workload(
            targetGroup(application.section("targetGroup")),
            values.texts(application, "paths"),
            hosts(application.section("hosts")),
            containers.settings(application.section("container")),
            containers.ports(application.section("ports")),
            containers.sidecars(application.section("sidecars")),
            permissions(application),
            schedules(application.section("schedules")),
            !values.flag(application, "public", true),
            tables(application.section("tables")),
            volumes(application.section("volumes")))
        .ifAny();
  }

  /** One that says the same as the default asks for nothing. */
  private Optional<TargetGroup> targetGroup(Section section) {
    TargetGroup standard = ApplicationDefaults.TARGET_GROUP;
    TargetGroup written =
        new TargetGroup(
            values.number(section, "interval", standard.interval()),
            values.number(section, "timeout", standard.timeout()),
            values.number(section, "healthyAfter", standard.healthyAfter()),
            values.number(section, "unhealthyAfter", standard.unhealthyAfter()),
            values.text(section, "codes", standard.codes()),
            values.number(section, "deregistrationDelay", standard.deregistrationDelay()),
            values.optionalNumber(section, "slowStart"),
            values.optional(section, "container", NameFormats.SLUG),
            values.optionalNumber(section, "stickiness"));
    return Optional.of(written).filter(one -> !one.equals(standard));
  }

  private Map<DomainName, FurtherHost> hosts(Section section) {
    Map<DomainName, FurtherHost> hosts = new LinkedHashMap<>();
    for (MappingNode.Entry entry : section.entries()) {
      Section host = Section.of(Optional.of(entry.value()));
      values
          .key(entry, NameFormats.DOMAIN, "A host")
          .ifPresent(name -> hosts.put(name, host(host)));
    }
    return hosts;
  }

  private FurtherHost host(Section section) {
    return new FurtherHost(
        values.optional(section, "environment", NameFormats.SLUG).orElse(Environment.PRODUCTION),
        values.word(section, "record", DnsRecord::of, DnsRecord.ALIAS));
  }

  private Map<Slug, Table> tables(Section section) {
    Map<Slug, Table> tables = new LinkedHashMap<>();
    for (MappingNode.Entry entry : section.entries()) {
      Section table = Section.of(Optional.of(entry.value()));
      values
          .key(entry, NameFormats.SLUG, "A table")
          .ifPresent(
              name ->
                  tables.put(
                      name,
                      new Table(
                          values
                              .optional(table, "key", SettingFormats.KEY_ATTRIBUTE)
                              .orElse(DatabaseDefaults.TABLE_KEY),
                          values.optional(table, "sortKey", SettingFormats.KEY_ATTRIBUTE),
                          values.optional(table, "timeToLive", SettingFormats.KEY_ATTRIBUTE))));
    }
    return tables;
  }

  private Map<Slug, Volume> volumes(Section section) {
    Map<Slug, Volume> volumes = new LinkedHashMap<>();
    for (MappingNode.Entry entry : section.entries()) {
      Section volume = Section.of(Optional.of(entry.value()));
      Volume bound =
          new Volume(
              values.text(volume, "path", "/"),
              values.flag(volume, "readOnly", false),
              values.optional(volume, "application", NameFormats.SLUG),
              values.number(volume, "uid", ApplicationDefaults.VOLUME_OWNER),
              values.number(volume, "gid", ApplicationDefaults.VOLUME_OWNER));
      values.key(entry, NameFormats.SLUG, "A volume").ifPresent(name -> volumes.put(name, bound));
    }
    return volumes;
  }

  private List<Permission> permissions(Section application) {
    List<Permission> all = new ArrayList<>();
    if (application.get("policies").orElse(null) instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> all.add(permission(Section.of(Optional.of(item)))));
    }
    return all;
  }

  private Permission permission(Section section) {
    Map<String, ValueTemplate> grants = new LinkedHashMap<>();
    for (MappingNode.Entry entry : section.entries()) {
      values
          .scalar(entry.value())
          .ifPresent(text -> grants.put(entry.name(), ValueTemplate.parse(text.text())));
    }
    return new Permission(
        grants,
        values.texts(section, "actions"),
        values.texts(section, "resources").stream().map(ValueTemplate::parse).toList());
  }

  private Map<Slug, ScheduledTask> schedules(Section section) {
    Map<Slug, ScheduledTask> all = new LinkedHashMap<>();
    for (MappingNode.Entry entry : section.entries()) {
      Section task = Section.of(Optional.of(entry.value()));
      ScheduledTask bound =
          new ScheduledTask(
              values.required(task, "schedule", SettingFormats.SCHEDULE),
              values.text(task, "timeZone", ComputeDefaults.TIME_ZONE),
              values.texts(task, "command"));
      values.key(entry, NameFormats.SLUG, "A schedule").ifPresent(name -> all.put(name, bound));
    }
    return all;
  }
}
