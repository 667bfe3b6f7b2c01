package dev.rigc.rule.template.reference;

import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.List;

/** A dynamic reference names a service and what to read from it. */
final class DynamicReferenceFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1050",
              "A dynamic reference names a service and what to read from it.",
              "CloudFormation refuses a dynamic reference of another form when it deploys.",
              Pages.DYNAMIC_REFERENCES)
          .withExample("'{{resolve:smm:/twig/url}}'")
          .withCounterparts("E1050");
  private static final LazyPattern NAME = LazyPattern.of("[a-zA-Z0-9_./ -]+");
  private static final LazyPattern VERSION = LazyPattern.of("\\d*");

  DynamicReferenceFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (DynamicReference reference : DynamicReference.all(arguments.context())) {
      String fault = fault(reference);
      if (!fault.isEmpty()) {
        arguments
            .report(
                reference.at().node(),
                "`%s` is not a valid dynamic reference: %s".formatted(reference.text(), fault))
            .hint(
                "Write `{{resolve:ssm:name}}`, `{{resolve:ssm-secure:name}}` or `{{resolve:secretsmanager:name:SecretString:key}}`.");
      }
    }
  }

  private static String fault(DynamicReference reference) {
    if (!DynamicReference.SERVICES.contains(reference.service())) {
      return "there is no service `%s`.".formatted(reference.service());
    }
    if (reference.isOpen()) {
      return "";
    }
    List<String> parts = reference.parts();
    if (reference.service().equals("secretsmanager")) {
      return secret(parts);
    }
    String name = parts.isEmpty() ? "" : parts.get(0);
    if (!NAME.matches(name)) {
      return name.isEmpty()
          ? "the name is missing."
          : "`%s` is not a valid parameter name.".formatted(name);
    }
    boolean version = parts.size() < 2 || VERSION.matches(parts.get(1));
    return parts.size() > 2 || !version ? "only a version is allowed after the name." : "";
  }

  /** The name, which may be an ARN of seven parts, and up to four things about it. */
  private static String secret(List<String> parts) {
    boolean arn = !parts.isEmpty() && parts.get(0).equals("arn");
    int name = arn ? 7 : 1;
    if (parts.size() < name || parts.get(0).isEmpty()) {
      return arn ? "the secret's ARN is not complete." : "the secret's name is missing.";
    }
    String kind = parts.size() > name ? parts.get(name) : "";
    if (!kind.isEmpty() && !kind.equals("SecretString")) {
      return "only `SecretString` is allowed after the secret.";
    }
    return parts.size() > name + 4 ? "there are too many parts." : "";
  }
}
