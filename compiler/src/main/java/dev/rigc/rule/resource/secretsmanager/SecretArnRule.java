package dev.rigc.rule.resource.secretsmanager;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.template.Texts;
import dev.rigc.yaml.Node;
import java.util.List;

/** Where a secret's ARN is required, the secret itself is not used. */
final class SecretArnRule implements Rule<TemplateContext> {
  private static final String REFERENCE = "{{resolve:secretsmanager:";

  /** Properties that take the ARN or the name of a secret. */
  private static final LazyPattern ARN =
      LazyPattern.of("(?:.*Secret(?:Arn|ARN))|(?:SecretsManager.*SecretId)");

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1052",
              "A property that requires a secret's ARN does not contain the secret.",
              "A dynamic reference puts the secret's content in its place, where everybody who may"
                  + " describe the resource can read it.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html")
          .withExample("SecretArn: '{{resolve:secretsmanager:twig/db}}'")
          .withCounterparts("W1051");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    if (Texts.hold(context, REFERENCE)) {
      for (Resource resource : context.resources()) {
        resource
            .properties()
            .ifPresent(properties -> properties.walk(value -> look(value, resource, findings)));
      }
    }
  }

  /** What is inside a function is not looked at. */
  private static boolean look(Value value, Resource resource, Findings findings) {
    if (value instanceof MapValue map) {
      map.entries()
          .forEach(
              (key, child) -> {
                if (child instanceof Scalar scalar) {
                  text(key, scalar, map, resource, findings);
                }
              });
    }
    return !(value instanceof Function);
  }

  private static void text(
      String key, Scalar scalar, MapValue map, Resource resource, Findings findings) {
    if (scalar.node().text().contains(REFERENCE) && ARN.matches(key)) {
      findings
          .add(
              INFO,
              map.key(key).map(Node.class::cast).orElse(map.node()),
              "`%s` requires the ARN of a secret; this reference returns its content."
                  .formatted(key))
          .resource(resource.logicalId())
          .hint("Write the ARN, or `!Ref` of the secret.");
    }
  }
}
