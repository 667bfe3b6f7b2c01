package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** Secrets are referred to where they are kept, and never written into a template. */
final class SecretsAreReferredRule implements Rule<TemplateContext> {
  private static final RuleInfo WRITTEN =
      RuleInfo.warning(
              "SEC1013",
              "No secret is written into a template.",
              "A template lies in version control, in buckets and in the answers of CloudFormation"
                  + " for everyone who may read stacks. Found are texts with the form of a token, a"
                  + " key or a webhook, and literal values of properties and variables that are"
                  + " named like a secret.",
              SecurityPages.DYNAMIC_REFERENCES)
          .withExample("Environment:\n  Variables:\n    DB_PASSWORD: hunter2\n");

  /** Its OAuth token is looked at by a rule of its own. */
  private static final String PIPELINE = "AWS::CodePipeline::Pipeline";

  @Override
  public List<RuleInfo> infos() {
    return List.of(WRITTEN);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    context.template().document().root().ifPresent(root -> root.walk(node -> text(node, findings)));
    for (Resource resource : context.template().resources().values()) {
      resource
          .properties()
          .ifPresent(properties -> properties.walk(value -> named(value, resource, findings)));
      variables(context, resource, findings);
    }
  }

  /** A text that has the form of a secret, wherever it is. */
  private static void text(Node node, Findings findings) {
    if (node instanceof ScalarNode text && Redaction.holdsSecret(text.text())) {
      written(text, "This text has the form of a secret.", Optional.empty(), findings);
    }
  }

  /** Literal values, at any depth but inside functions, whose name is that of a secret. */
  private static boolean named(Value value, Resource resource, Findings findings) {
    if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        if (map.value(i) instanceof Scalar scalar) {
          literal(map.name(i), scalar, resource, findings);
        }
      }
    }
    return !(value instanceof Function);
  }

  /** Variables in the form of {@code Name} and {@code Value}. */
  private static void variables(TemplateContext context, Resource resource, Findings findings) {
    String path =
        switch (resource.type()) {
          case "AWS::ECS::TaskDefinition" -> "ContainerDefinitions.*.Environment.*";
          case "AWS::CodeBuild::Project" -> "Environment.EnvironmentVariables.*";
          case "AWS::AppRunner::Service" ->
              "SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables.*";
          default -> "";
        };
    if (path.isEmpty()) {
      return;
    }
    Properties.written(context, resource)
        .ifPresent(
            properties ->
                properties.mappings(
                    path, variable -> variable(variable.map(), resource, findings)));
  }

  private static void variable(MapValue variable, Resource resource, Findings findings) {
    boolean plain = variable.text("Type").map("PLAINTEXT"::equals).orElse(true);
    if (plain && variable.get("Value").orElse(null) instanceof Scalar value) {
      variable.text("Name").ifPresent(name -> literal(name, value, resource, findings));
    }
  }

  private static void literal(String name, Scalar value, Resource resource, Findings findings) {
    boolean isToken = name.equals("OAuthToken") && resource.type().equals(PIPELINE);
    if (!isToken && NamedSecret.is(name, value.node())) {
      written(
          value.node(),
          "The value of `%s` is written into the template.".formatted(name),
          Optional.of(resource.logicalId()),
          findings);
    }
  }

  private static void written(
      ScalarNode place, String message, Optional<String> resource, Findings findings) {
    // The line is not shown: it holds the secret.
    findings
        .add(WRITTEN, place, message)
        .excerpt(null)
        .resource(resource.orElse(null))
        .hint(
            "Keep it in Secrets Manager or as an SSM SecureString, refer to it with"
                + " `{{resolve:…}}` or read it at run time, and change it now.");
  }
}
