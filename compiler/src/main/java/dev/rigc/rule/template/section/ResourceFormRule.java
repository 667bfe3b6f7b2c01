package dev.rigc.rule.template.section;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Transform;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.rule.template.ValueType;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A resource has a type, and only the attributes that CloudFormation knows. */
final class ResourceFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3001",
              "A resource has a type, and only attributes that CloudFormation supports.",
              "CloudFormation refuses a resource without type or with an unknown attribute. A property that is written next to `Properties` instead of inside it is the usual cause.",
              Pages.RESOURCES)
          .withExample("Bucket: {Type: AWS::S3::Bucket, BucketName: logs}")
          .withCounterparts("E3001");

  private static final RuleInfo LEFT_OUT =
      RuleInfo.warning(
              "CFN3903",
              "A resource of SAM has only attributes that SAM reads.",
              "SAM leaves out an attribute that it does not know, so what it says is without effect. A property beside `Properties` instead of in it is the usual cause.",
              "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy.html")
          .withExample("Hello: {Type: AWS::Serverless::Function, Runtime: nodejs24.x}");

  /** Attributes that only some kinds of resources have: custom resources, and those of SAM. */
  private static final Set<String> SOMETIMES = Set.of("Version", "Connectors", "IgnoreGlobals");

  private static final List<String> KNOWN =
      List.of(
          "Type",
          "Properties",
          "DependsOn",
          "Condition",
          "Metadata",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "CreationPolicy",
          "UpdatePolicy");

  ResourceFormRule() {
    super(INFO, LEFT_OUT);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      resource(resource, arguments);
    }
  }

  private static void resource(Resource resource, Arguments arguments) {
    Optional<MapValue> body = resource.body();
    if (resource.definition() instanceof Transform) {
      return;
    }
    if (body.isEmpty()) {
      arguments.report(
          resource.key(),
          "The resource `%s` must be a mapping; this is %s."
              .formatted(resource.logicalId(), arguments.words(resource.definition())));
      return;
    }
    if (body.get().get("Fn::Transform").isEmpty() && body.get().get("Type").isEmpty()) {
      arguments.report(
          resource.key(), "The resource `%s` has no `Type`.".formatted(resource.logicalId()));
    }
    for (int i = 0; i < body.get().size(); i++) {
      String name = body.get().name(i);
      if (KNOWN.contains(name)) {
        attribute(name, body.get().value(i), arguments);
      } else {
        unknown(resource, body.get(), name, arguments);
      }
    }
  }

  private static void unknown(Resource resource, MapValue body, String name, Arguments arguments) {
    if (!SOMETIMES.contains(name)
        && !name.startsWith("Fn::")
        && !isForMacro(arguments.template())) {
      boolean property =
          arguments
              .context()
              .specs()
              .find(resource.type())
              .flatMap(spec -> spec.properties().property(name))
              .isPresent();
      Node at = body.key(name).orElseThrow();
      String message = "A resource has no attribute `%s`.".formatted(name);
      boolean isLeftOut = TypeKind.of(resource.type()) == TypeKind.SERVERLESS;
      arguments
          .findings()
          .add(isLeftOut ? LEFT_OUT : INFO, at, message)
          .hint(
              property
                  ? "Move `%s` into `Properties`.".formatted(name)
                  : Suggestion.name(name, KNOWN).map(Suggestion::didYouMean).orElse(null));
    }
  }

  /** Whether somebody's own macro may take an attribute away before CloudFormation sees it. */
  private static boolean isForMacro(Template template) {
    return template.transforms().stream().anyMatch(name -> !name.startsWith("AWS::"));
  }

  private static void attribute(String name, Value value, Arguments arguments) {
    if (name.equals("Type") && !(value instanceof Scalar)) {
      arguments.report(
          value.node(), "`Type` must be text; this is %s.".formatted(arguments.words(value)));
    } else if (name.equals("Properties")
        && !(value instanceof MapValue)
        && !ValueType.of(value, arguments.context()).contains(ValueType.MAPPING)) {
      arguments.report(
          value.node(),
          "`Properties` must be a mapping; this is %s.".formatted(arguments.words(value)));
    } else if (name.equals("Metadata") && value instanceof Scalar) {
      arguments.report(
          value.node(),
          "`Metadata` must be a mapping; this is %s.".formatted(arguments.words(value)));
    }
  }
}
