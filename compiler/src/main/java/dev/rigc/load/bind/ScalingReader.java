package dev.rigc.load.bind;

import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.application.Scaling;
import dev.rigc.model.compute.ComputeDefaults;
import dev.rigc.model.value.ScheduledBounds;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how applications follow their load. */
final class ScalingReader {
  private final Values values;

  ScalingReader(Values values) {
    this.values = values;
  }

  /** The scaling of an application whose number of tasks is its minimum unless it says so. */
  Optional<Scaling> read(String environment, Section deployment, int tasks) {
    if (deployment.get("scaling").isEmpty()) {
      return Optional.empty();
    }
    Section section = deployment.section("scaling");
    return Optional.of(
        new Scaling(
            count(section, "min", environment).orElse(tasks),
            count(section, "max", environment),
            number(section, "cpu"),
            number(section, "memory"),
            number(section, "requestsPerTarget"),
            section.get("serverErrors").map(node -> step(section.section("serverErrors"))),
            schedules(section)));
  }

  /** A number where the environment overrides it, a mapping by environment where it does not. */
  private Optional<Integer> count(Section section, String key, String environment) {
    if (section.get(key).orElse(null) instanceof MappingNode byEnvironment) {
      Section counts = Section.of(Optional.of(byEnvironment));
      counts.entries().forEach(entry -> number(counts, entry.name()));
      return number(counts, environment);
    }
    return number(section, key);
  }

  private Scaling.ErrorStep step(Section section) {
    Scaling.ErrorStep standard = ApplicationDefaults.ERROR_STEP;
    return new Scaling.ErrorStep(
        values.number(section, "threshold", standard.threshold()),
        values.number(section, "add", standard.add()));
  }

  /** The schedules of applications and of clusters have one form. */
  List<ScheduledBounds> schedules(Section section) {
    List<ScheduledBounds> schedules = new ArrayList<>();
    if (section.get("schedules").orElse(null) instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> schedules.add(schedule(item)));
    }
    return schedules;
  }

  private ScheduledBounds schedule(Node item) {
    Section section = Section.of(Optional.of(item));
    return new ScheduledBounds(
        values.required(section, "schedule", SettingFormats.SCHEDULE),
        values.text(section, "timeZone", ComputeDefaults.TIME_ZONE),
        number(section, "min"),
        number(section, "max"));
  }

  private Optional<Integer> number(Section section, String key) {
    return section.get(key).flatMap(values::scalar).map(node -> values.number(node, 1));
  }
}
