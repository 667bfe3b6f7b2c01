package dev.rigc.render;

import dev.rigc.model.stack.StackName;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Renders the templates of a plan. Safe for use by several threads. */
public final class Renderer {
  private final TemplateEngine engine = new TemplateEngine();
  private final String rigcVersion;

  /** A renderer whose {@code riglet.json} names the version of rigc that made it. */
  public Renderer(String rigcVersion) {
    this.rigcVersion = rigcVersion;
  }

  /**
   * Renders every template of {@code plan}, parses each back and compares it with the plan, on all
   * cores. The same plan gives the same text. Throws {@link IllegalStateException} where a template
   * does not keep to the plan: that is a bug in rigc.
   */
  public Rendered render(StackPlan plan) {
    Map<StackName, RenderedStack> rendered = new LinkedHashMap<>();
    plan.planned().parallelStream()
        .map(stack -> render(plan, stack))
        .toList()
        .forEach(done -> rendered.put(done.stack().name(), done));
    Rendered all = Rendered.of(plan, rigcVersion, List.copyOf(rendered.values()));
    List<RenderedStack> written =
        all.stacks().stream()
            .filter(stack -> stack.stack().kind().endsWith(StackKind.ADDON))
            .toList();
    return written.isEmpty() ? all : all.changed(TemplateContract.inPlan(all, written));
  }

  private RenderedStack render(StackPlan plan, PlannedStack planned) {
    Optional<String> written = planned.kind().template(planned.site());
    if (written.isPresent()) {
      Source source = new Source(planned.stack().file(), written.get());
      return new RenderedStack(planned.stack(), written.get(), DocumentParser.parse(source));
    }
    String template =
        engine.render(template(planned.kind()), planned.view(plan), exporters(planned));
    return new RenderedStack(
        planned.stack(), template, TemplateCheck.check(planned.stack(), template));
  }

  static String template(StackKind kind) {
    return kind.key() + "/template.yaml.ftl";
  }

  /** The stacks whose exports a template may name, its own under {@code export}. */
  static Map<String, StackName> exporters(PlannedStack planned) {
    Map<String, StackName> exporters = new TreeMap<>();
    exporters.put("export", planned.stack().name());
    for (Exporter.Taken taken : planned.kind().imports(planned.site())) {
      exporters.put(taken.from().kind(), taken.from().stack());
    }
    return exporters;
  }
}
