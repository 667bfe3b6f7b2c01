package dev.rigc.rule.template.section;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Form;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.Optional;

/** A CreationPolicy has the form that its resource's type knows. */
final class CreationPolicyFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3055",
              "A CreationPolicy has a form that its resource type supports.",
              "CloudFormation refuses a creation policy of another form.",
              Pages.attribute("creationpolicy"))
          .withExample("CreationPolicy: {ResourceSignal: {Timeout: 15m}}")
          .withCounterparts("E3055");
  private static final LazyPattern DURATION =
      LazyPattern.of("P(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?");
  private static final Form FORM =
      Form.keys()
          .may(
              "AutoScalingCreationPolicy",
              Form.keys().may("MinSuccessfulInstancesPercent", Form.integer()))
          .may(
              "ResourceSignal",
              Form.keys().may("Count", Form.integer()).may("Timeout", Form.text()))
          .may("StartFleet", Form.keys().may("Type", Form.bool()));

  CreationPolicyFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      Value value = resource.find("CreationPolicy");
      if (value != null && TypeKind.of(resource.type()) == TypeKind.AWS) {
        policy(resource, value, arguments);
      }
    }
  }

  private static void policy(Resource resource, Value value, Arguments arguments) {
    FORM.check(value, "CreationPolicy", arguments);
    Optional<Value> timeout =
        resource
            .body()
            .flatMap(b -> b.map("CreationPolicy"))
            .flatMap(p -> p.map("ResourceSignal"))
            .flatMap(s -> s.get("Timeout"));
    timeout
        .filter(t -> t.text().filter(text -> !DURATION.matches(text)).isPresent())
        .ifPresent(
            t ->
                arguments
                    .report(
                        t.node(), "`%s` is not a valid duration.".formatted(t.text().orElseThrow()))
                    .hint("A duration is written as in ISO 8601: `PT15M` are fifteen minutes."));
  }
}
