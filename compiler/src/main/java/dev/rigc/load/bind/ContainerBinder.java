package dev.rigc.load.bind;

import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.application.ContainerSettings;
import dev.rigc.model.application.DependencyCondition;
import dev.rigc.model.application.FurtherPort;
import dev.rigc.model.application.Sidecar;
import dev.rigc.model.value.Slug;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Binds the containers of an application and their ports. */
final class ContainerBinder {
  private static final int PLACEHOLDER = 1;

  private final Values values;
  private final VariableBinder variables;

  ContainerBinder(Values values) {
    this.values = values;
    this.variables = new VariableBinder(values);
  }

  Optional<ContainerSettings> settings(Section section) {
    return new ContainerSettings(
            values.texts(section, "entryPoint"),
            values.texts(section, "command"),
            values.optionalText(section, "healthCommand"),
            values.optionalNumber(section, "startPeriod"),
            values.optionalNumber(section, "stopTimeout"),
            values.flag(section, "readOnlyRoot", false),
            values.optionalText(section, "user"),
            values.optionalText(section, "workingDirectory"),
            ulimits(section.section("ulimits")),
            dependsOn(section.section("dependsOn")))
        .ifAny();
  }

  private Map<String, Integer> ulimits(Section section) {
    Map<String, Integer> limits = new LinkedHashMap<>();
    section
        .entries()
        .forEach(
            entry ->
                values
                    .optionalNumber(section, entry.name())
                    .ifPresent(number -> limits.put(entry.name(), number)));
    return limits;
  }

  private Map<String, DependencyCondition> dependsOn(Section section) {
    Map<String, DependencyCondition> conditions = new LinkedHashMap<>();
    for (MappingNode.Entry entry : section.entries()) {
      values
          .scalar(entry.value())
          .map(ScalarNode::text)
          .flatMap(DependencyCondition::of)
          .ifPresent(condition -> conditions.put(entry.name(), condition));
    }
    return conditions;
  }

  Map<Slug, Sidecar> sidecars(Section section) {
    return named(section, "A sidecar", this::sidecar);
  }

  private Sidecar sidecar(Section section) {
    return new Sidecar(
        values.text(section, "image", ""),
        values.optionalNumber(section, "port"),
        values.number(section, "cpu", ApplicationDefaults.SIDECAR_CPU),
        values.number(section, "memory", ApplicationDefaults.SIDECAR_MEMORY),
        !values.flag(section, "essential", true),
        variables.plain(section.section("environment")),
        variables.secret(section.section("secrets")),
        settings(section.section("container")));
  }

  Map<Slug, FurtherPort> ports(Section section) {
    return named(section, "A port", this::port);
  }

  private FurtherPort port(Section section) {
    return new FurtherPort(
        values.number(section, "port", PLACEHOLDER),
        values.optional(section, "container", NameFormats.SLUG),
        values.optionalNumber(section, "priority"),
        values.texts(section, "paths"),
        values.optional(section, "healthCheck", NameFormats.HEALTH_CHECK));
  }

  private <T> Map<Slug, T> named(Section section, String what, Function<Section, T> bind) {
    Map<Slug, T> all = new LinkedHashMap<>();
    for (MappingNode.Entry entry : section.entries()) {
      T bound = bind.apply(Section.of(Optional.of(entry.value())));
      values.key(entry, NameFormats.SLUG, what).ifPresent(name -> all.put(name, bound));
    }
    return all;
  }
}
