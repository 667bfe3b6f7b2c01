package dev.rigc.rule;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.sam.GeneratedResources;
import dev.rigc.cfn.spec.ResourceSpecs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template rule looks at, and what rules have found out together. Not safe for several
 * threads: each run has one of its own.
 */
public final class TemplateContext {
  private static final TemplateIndex<List<Resource>> MADE =
      new TemplateIndex<>(TemplateContext::made);
  private static final TemplateIndex<Map<String, List<Resource>>> BY_TYPE =
      new TemplateIndex<>(TemplateContext::byType);
  private static final TemplateIndex<GeneratedResources> GENERATED =
      new TemplateIndex<>(context -> GeneratedResources.of(context.template));

  private final Template template;
  private final Evaluator evaluator;
  private final TemplateOptions options;
  private final ResourceSpecs specs;
  private final Map<TemplateIndex<?>, Object> shared = new HashMap<>();

  /**
   * @param template the template
   * @param evaluator what its values are
   * @param options what the lint was told
   * @param specs facts about resource types
   */
  public TemplateContext(
      Template template, Evaluator evaluator, TemplateOptions options, ResourceSpecs specs) {
    this.template = template;
    this.evaluator = evaluator;
    this.options = options;
    this.specs = specs;
  }

  /** A template with an evaluator that knows the options' parameters. */
  public static TemplateContext of(Template template, TemplateOptions options) {
    EvaluationContext context = EvaluationContext.NONE.withParameters(options.parameters());
    return new TemplateContext(
        template, Evaluator.of(template, context), options, ResourceSpecs.bundled());
  }

  /** The template. */
  public Template template() {
    return template;
  }

  /** What its values are. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** The resources that SAM's transform adds to the template. */
  public GeneratedResources generated() {
    return GENERATED.of(this);
  }

  /** What the lint was told. */
  public TemplateOptions options() {
    return options;
  }

  /** Facts about resource types. */
  public ResourceSpecs specs() {
    return specs;
  }

  /**
   * The resources that may be made, in the order of the file: all but those whose condition is
   * false whatever the parameters are, so that nothing they say takes effect.
   */
  public List<Resource> resources() {
    return MADE.of(this);
  }

  /** The resources of a type that may be made, in the order of the file. */
  public List<Resource> resources(String type) {
    List<Resource> found = resourcesByType().get(type);
    return found == null ? List.of() : found;
  }

  /** The resources that may be made by type, as the types and the resources come in the file. */
  public Map<String, List<Resource>> resourcesByType() {
    return BY_TYPE.of(this);
  }

  private static Map<String, List<Resource>> byType(TemplateContext context) {
    Map<String, List<Resource>> byType = new LinkedHashMap<>();
    for (Resource resource : context.resources()) {
      byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
    }
    return byType;
  }

  private static List<Resource> made(TemplateContext context) {
    Guard root = context.evaluator.root();
    return context.template.resources().values().stream()
        .filter(
            resource ->
                resource
                    .condition()
                    .filter(context.template.conditions()::containsKey)
                    .map(name -> root.with(name, true).isPresent())
                    .orElse(true))
        .toList();
  }

  @SuppressWarnings("unchecked") // kept below is always what the key itself has made
  <T> @Nullable T known(TemplateIndex<T> key) {
    return (T) shared.get(key);
  }

  <T> void keep(TemplateIndex<T> key, T value) {
    shared.put(key, value);
  }
}
