package dev.rigc.render;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Output;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.model.stack.Export;
import dev.rigc.model.stack.Import;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.StackKind;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a template that rigc did not render as it is says of its stack: parameters, exports, imports
 * and the capabilities that its deployment must acknowledge, as far as they are known before it is
 * deployed.
 */
public final class TemplateContract {
  private static final String IAM = "AWS::IAM::";

  /** Of the types of IAM that can have a name of their own, the property that gives it. */
  private static final Map<String, String> NAMES =
      Map.of(
          "AWS::IAM::Role", "RoleName",
          "AWS::IAM::User", "UserName",
          "AWS::IAM::Group", "GroupName",
          "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
          "AWS::IAM::InstanceProfile", "InstanceProfileName");

  private final Stack planned;
  private final Template template;
  private final Evaluator evaluator;

  private TemplateContract(Stack planned, Document document) {
    this.planned = planned;
    this.template = Template.of(document);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters().forEach(p -> p.defaultValue().ifPresent(value -> parameters.put(p.name(), value)));
    this.evaluator =
        Evaluator.of(
            template,
            EvaluationContext.NONE
                .withParameters(parameters)
                .withPseudo(
                    Map.of(
                        "AWS::StackName", planned.name().value(),
                        "AWS::Region", planned.region().value())));
  }

  /**
   * The stack as its template has it.
   *
   * @param planned the stack as it was planned, whose values of parameters stay
   * @param template its template
   * @param exporters the stacks of the plan by what they export
   */
  public static Stack of(Stack planned, Document template, Map<String, StackName> exporters) {
    return new TemplateContract(planned, template).stack(exporters);
  }

  /** Changed stacks as their templates have them: one may export what another one imports. */
  public static List<RenderedStack> inPlan(Rendered rendered, List<RenderedStack> changed) {
    Map<String, StackName> exporters = new LinkedHashMap<>();
    rendered.stacks().forEach(stack -> addExports(stack.stack(), exporters));
    changed.forEach(stack -> addExports(of(stack.stack(), stack.parsed(), Map.of()), exporters));
    return changed.stream()
        .map(
            stack ->
                new RenderedStack(
                    of(stack.stack(), stack.parsed(), exporters), stack.template(), stack.parsed()))
        .toList();
  }

  private static void addExports(Stack stack, Map<String, StackName> exporters) {
    stack.exports().forEach(export -> exporters.put(export.name(), stack.name()));
  }

  private Stack stack(Map<String, StackName> exporters) {
    List<Import> imports = imports(exporters);
    Set<StackName> dependsOn = new LinkedHashSet<>(planned.dependsOn());
    imports.stream()
        .map(Import::from)
        .filter(n -> !n.equals(planned.name()))
        .forEach(dependsOn::add);
    return new Stack(
        planned.name(),
        planned.file(),
        planned.kind(),
        planned.environment(),
        planned.application(),
        planned.region(),
        parameters(),
        planned.tags(),
        capabilities(),
        List.copyOf(dependsOn),
        exports(),
        imports);
  }

  /** One that is new must be given if it has no default, and then stays as it is deployed. */
  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (var declared : template.parameters().values()) {
      Optional<String> written = declared.defaultText();
      parameters.add(
          planned(declared.name())
              .map(known -> new Parameter(known.name(), value(known, written), known.isKept()))
              .orElseGet(() -> new Parameter(declared.name(), written, written.isEmpty())));
    }
    return parameters;
  }

  /** The riglet's value goes before an addon's own default; a patch changes the riglet's value. */
  private Optional<String> value(Parameter known, Optional<String> written) {
    return planned.kind().endsWith(StackKind.ADDON)
        ? known.defaultValue().or(() -> written)
        : written.or(known::defaultValue);
  }

  private Optional<Parameter> planned(String name) {
    return planned.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** The names of the exports of a template, as far as they are known. */
  private List<Export> exports() {
    return template.outputs().values().stream()
        .map(Output::exportName)
        .flatMap(Optional::stream)
        .map(evaluator::text)
        .flatMap(Optional::stream)
        .distinct()
        .map(Export::new)
        .toList();
  }

  private List<Import> imports(Map<String, StackName> exporters) {
    List<Import> imports = new ArrayList<>();
    for (String name : new LinkedHashSet<>(importedNames().toList())) {
      StackName from = exporters.get(name);
      if (from != null) {
        imports.add(new Import(name, from));
      }
    }
    return imports;
  }

  private Stream<String> importedNames() {
    return template.functions().stream()
        .map(FunctionUse::function)
        .filter(ImportValue.class::isInstance)
        .map(take -> evaluator.text(((ImportValue) take).argument()))
        .flatMap(Optional::stream);
  }

  private List<String> capabilities() {
    Set<String> capabilities = new TreeSet<>(planned.capabilities());
    template.resources().values().stream()
        .filter(resource -> resource.type().startsWith(IAM))
        .forEach(
            resource ->
                capabilities.add(
                    resource
                            .properties()
                            .flatMap(map -> name(resource.type()).flatMap(map::get))
                            .isPresent()
                        ? "CAPABILITY_NAMED_IAM"
                        : "CAPABILITY_IAM"));
    if (!template.transforms().isEmpty()) {
      capabilities.add("CAPABILITY_AUTO_EXPAND");
    }
    return List.copyOf(capabilities);
  }

  private static Optional<String> name(String type) {
    return Optional.ofNullable(NAMES.get(type));
  }
}
