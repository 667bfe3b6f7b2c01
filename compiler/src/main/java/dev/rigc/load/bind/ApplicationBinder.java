package dev.rigc.load.bind;

import dev.rigc.load.finding.Report;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.value.Slug;
import dev.rigc.yaml.MappingNode;
import java.util.Map;
import java.util.Optional;

/** Binds what is the same of an application in every environment. */
public final class ApplicationBinder {
  private static final int PLACEHOLDER = 1;

  private final Report report;
  private final Values values;
  private final Map<Slug, MappingNode.Entry> environments;

  public ApplicationBinder(
      Report report, Values values, Map<Slug, MappingNode.Entry> environments) {
    this.report = report;
    this.values = values;
    this.environments = environments;
  }

  public Application bind(Slug name, MappingNode.Entry entry) {
    Section section = Section.of(Optional.of(entry.value()));
    PipelineSettingsReader pipeline = new PipelineSettingsReader(values);
    NameReferences known = new NameReferences(report, "environment", environments);
    known.check(section.section("tasks"));
    known.check(section.section("scaling").section("min"));
    known.check(section.section("scaling").section("max"));
    return new Application(
        name,
        pipeline.repository(section),
        values.optional(section, "branch", NameFormats.BRANCH).orElse(ApplicationDefaults.BRANCH),
        values.number(section, "port", PLACEHOLDER),
        values
            .optional(section, "healthCheck", NameFormats.HEALTH_CHECK)
            .orElse(ApplicationDefaults.HEALTH_CHECK),
        values.number(section, "priority", values.flag(section, "public", true) ? PLACEHOLDER : 0),
        values.optionalText(section, "endToEndTests"),
        new WorkloadBinder(values).bind(section),
        pipeline.read(section));
  }
}
