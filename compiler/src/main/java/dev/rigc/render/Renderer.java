package dev.rigc.render;

import static java.util.Objects.requireNonNull;

import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.stack.Layer;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.FileFacts;
import dev.rigc.plan.StackNames;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackTags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Renders the templates of a plan. Safe for use by several threads. */
public final class Renderer {
  private final TemplateEngine engine = new TemplateEngine();
  private final String rigcVersion;

  /** A renderer whose {@code riglet.json} names the version of rigc that made it. */
  public Renderer(String rigcVersion) {
    this.rigcVersion = rigcVersion;
  }

  /** Reads all templates, which a second thread may do before they are needed. */
  public void prepare() {
    for (Layer layer : Layer.values()) {
      engine.prepare(name(layer));
    }
  }

  /**
   * Renders every template of {@code plan}, parses each back and compares it with the plan, on all
   * cores. The same plan gives the same text. Throws {@link IllegalStateException} where a template
   * does not keep to the plan: that is a bug in rigc.
   */
  public Rendered render(StackPlan plan) {
    Riglet riglet = plan.riglet();
    Views views = new Views(riglet);
    Map<StackName, RenderedStack> rendered = new LinkedHashMap<>();
    plan.stacks().parallelStream()
        .map(stack -> render(riglet, stack, views.of(stack)))
        .toList()
        .forEach(done -> rendered.put(done.stack().name(), done));
    Map<String, String> tags = StackTags.files(plan);
    List<TemplateBundle> bundles =
        applicationsWithStages(riglet)
            .map(application -> bundle(riglet, application, rendered, tags))
            .toList();
    return new Rendered(plan, rigcVersion, List.copyOf(rendered.values()), bundles);
  }

  /** A pipeline that only builds takes no templates. */
  private static Stream<Application> applicationsWithStages(Riglet riglet) {
    return riglet.pipelineEnvironments().isEmpty() ? Stream.of() : riglet.applications().stream();
  }

  private static TemplateBundle bundle(
      Riglet riglet,
      Application application,
      Map<StackName, RenderedStack> rendered,
      Map<String, String> tags) {
    StackNames names = new StackNames(riglet);
    return new TemplateBundle(
        application,
        riglet.pipelineEnvironments().stream()
            .flatMap(
                environment ->
                    Stream.of(
                        requireNonNull(rendered.get(names.app(environment, application))).facts(),
                        tags(StackTags.file(environment), tags)))
            .toList());
  }

  private static FileFacts tags(String file, Map<String, String> texts) {
    return FileFacts.of(file, requireNonNull(texts.get(file)));
  }

  private RenderedStack render(Riglet riglet, Stack stack, Record view) {
    String template = engine.render(name(stack.layer()), view, stacks(riglet, stack));
    return new RenderedStack(stack, template, TemplateCheck.check(stack, template));
  }

  private static String name(Layer layer) {
    return layer.key() + "/template.yaml.ftl";
  }

  /** The stacks whose exports a template of {@code stack} may name. */
  private static Map<String, StackName> stacks(Riglet riglet, Stack stack) {
    StackNames names = new StackNames(riglet);
    Map<String, StackName> stacks = new TreeMap<>();
    stacks.put("export", stack.name());
    stacks.put("deps", names.deps());
    stack
        .environment()
        .flatMap(riglet::environment)
        .ifPresent(
            (Environment environment) -> {
              stacks.put("foundation", names.foundation(environment));
              stacks.put("compute", names.compute(environment));
              stacks.put("database", names.database(environment));
            });
    return stacks;
  }
}
