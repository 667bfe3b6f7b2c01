package dev.rigc.load.bind;

import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.monitoring.MonitoringDefaults;
import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** Binds what is watched in an environment, where it or the riglet asks for that. */
final class MonitoringBinder {
  private static final String KEY = "monitoring";

  private final Values values;
  private final Section riglet;

  MonitoringBinder(Values values, Section riglet) {
    this.values = values;
    this.riglet = riglet;
  }

  /** Reads what is said for all environments, for its findings. */
  void checkDefaults() {
    settings(riglet.section(KEY));
  }

  Optional<Monitoring> bind(Section environment) {
    Section section = riglet.section(KEY).under(environment.get(KEY));
    boolean isAsked =
        riglet.get(KEY).filter(MappingNode.class::isInstance).isPresent()
            || environment.get(KEY).filter(MappingNode.class::isInstance).isPresent();
    return isAsked && values.flag(section, "enabled", true)
        ? Optional.of(settings(section))
        : Optional.empty();
  }

  private Monitoring settings(Section section) {
    Monitoring standard = MonitoringDefaults.MONITORING;
    return new Monitoring(
        values.number(section, "latency", standard.latency()),
        values.number(section, "loadBalancerErrors", standard.loadBalancerErrors()),
        values.number(section, "applicationErrors", standard.applicationErrors()),
        values.number(section, "unhealthyHosts", standard.unhealthyHosts()),
        values.number(section, "missingTasks", standard.missingTasks()),
        values.number(section, "missingHosts", standard.missingHosts()),
        values.number(section, "errorLines", standard.errorLines()),
        values
            .optional(section, "errorPattern", SettingFormats.LOG_PATTERN)
            .orElse(standard.errorPattern()),
        values.number(section, "databaseDisk", standard.databaseDisk()),
        section.get("backupAge").isPresent()
            ? Optional.of(values.number(section, "backupAge", 0))
            : Optional.empty(),
        values.number(section, "natErrors", standard.natErrors()),
        values.number(section, "budget", standard.budget()),
        values.flag(section, "healthChecks", standard.healthChecks()),
        values.flag(section, "dashboard", standard.dashboard()));
  }
}
