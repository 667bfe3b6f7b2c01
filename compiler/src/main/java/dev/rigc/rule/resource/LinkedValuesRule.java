package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.schema.CanonicalText;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.fact.ValueLink;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a resource says agrees with what another one says that it refers to. Which values belong
 * together is in {@link ValueLink}'s table: a further pair takes a line there.
 */
final class LinkedValuesRule extends FactsRule<List<ValueLink>> {
  private static final RuleInfo EQUAL =
      RuleInfo.error(
              "CFN3602",
              "Two resources that belong together agree.",
              "The service compares the two and refuses the second one.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html")
          .withExample("An API's stage and deployment that name different APIs.")
          .withCounterparts("E3502", "E3698", "E3699", "E3707", "E3709");

  private static final RuleInfo AUTHORIZER =
      RuleInfo.error(
              "CFN3708",
              "A method names an authorizer of the type that its `AuthorizationType` requires.",
              "`CUSTOM` goes with a `TOKEN` or `REQUEST` authorizer, `COGNITO_USER_POOLS` with one"
                  + " of its own kind; API Gateway refuses the rest.",
              "https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html")
          .withExample("AuthorizationType: CUSTOM\nAuthorizerId: !Ref CognitoAuthorizer")
          .withCounterparts("E3708");

  private static final RuleInfo PROTOCOL =
      RuleInfo.error(
              "CFN3711",
              "A listener rule does not forward to a target group for `GENEVE`.",
              "Only Gateway Load Balancers speak GENEVE, and they have no listener rules.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/target-groups.html")
          .withExample(
              "Type: AWS::ElasticLoadBalancingV2::TargetGroup\nProperties: { Protocol: GENEVE }")
          .withCounterparts("E3711");

  private static final List<RuleInfo> INFOS = List.of(EQUAL, AUTHORIZER, PROTOCOL);

  @Override
  public List<RuleInfo> infos() {
    return INFOS;
  }

  @Override
  protected Optional<List<ValueLink>> facts(TemplateContext context, String type) {
    return Optional.of(ValueLink.ofType(type)).filter(links -> !links.isEmpty());
  }

  @Override
  protected void check(Properties properties, List<ValueLink> links, PropertyFindings findings) {
    for (ValueLink link : links) {
      properties.targets(
          link.reference(),
          Set.of(link.target()),
          (target, place) -> {
            Properties here = properties.under(place.guard());
            if (link.isEquality()) {
              compare(here, target, link, findings);
            } else {
              choose(here, target, link, findings);
            }
          });
    }
  }

  /** What the other resource may say, given what this one says. */
  private static void choose(
      Properties here, Resource target, ValueLink link, PropertyFindings findings) {
    Optional<String> own = link.here().isEmpty() ? Optional.empty() : here.text(link.here());
    Optional<List<String>> allowed = own.map(link.allowed()::get);
    for (Properties there : here.of(target)) {
      there.texts(
          link.there(),
          (value, place) -> {
            String wrong = "";
            if (link.refused().contains(value)) {
              wrong = "must not be " + Phrases.quoted(value);
            } else if (allowed.isPresent() && !allowed.get().contains(value)) {
              wrong =
                  "must be %s, not %s"
                      .formatted(Phrases.quotedOr(allowed.get()), Phrases.quoted(value));
            }
            if (!wrong.isEmpty()) {
              findings.add(
                  info(link),
                  place,
                  "`%s` refers to this%s, so `%s` %s."
                      .formatted(
                          here.resource().logicalId(), because(link, own), link.there(), wrong));
            }
          });
    }
  }

  private static String because(ValueLink link, Optional<String> own) {
    return own.map(value -> " and its `%s` is %s".formatted(link.here(), Phrases.quoted(value)))
        .orElse("");
  }

  private static RuleInfo info(ValueLink link) {
    return INFOS.stream()
        .filter(info -> info.id().value().equals(link.rule()))
        .findFirst()
        .orElseThrow();
  }

  private static void compare(
      Properties here, Resource target, ValueLink link, PropertyFindings findings) {
    Optional<String> own = value(here, link.here(), link.otherwise());
    if (target.attribute("Properties").isEmpty()) {
      differ(here, target, link, here.location(), own, link.otherwise(), findings);
    }
    for (Properties there : here.of(target)) {
      Optional<String> other = value(there, link.there(), link.otherwise());
      differ(here, target, link, there.location(), own, other, findings);
    }
  }

  private static void differ(
      Properties here,
      Resource target,
      ValueLink link,
      InstanceLocation there,
      Optional<String> own,
      Optional<String> other,
      PropertyFindings findings) {
    if (own.isPresent() && other.isPresent() && !own.get().equalsIgnoreCase(other.get())) {
      String key = link.here();
      findings.add(
          info(link),
          here.at(key).under(there.guard()),
          "`"
              + key
              + "` is "
              + said(own.get())
              + " here, but "
              + said(other.get())
              + " in `"
              + target.logicalId()
              + "`, which `"
              + link.reference()
              + "` names.");
    }
  }

  /** An unknown value is compared by what it refers to. */
  private static Optional<String> value(Properties block, String key, Optional<String> otherwise) {
    if (block.lacks(key)) {
      return otherwise;
    }
    List<Alternative> values = block.mapping().present(key);
    return values.size() == 1 && block.mapping().absent(key).isEmpty()
        ? Optional.of(text(values.get(0)))
        : Optional.empty();
  }

  private static String text(Alternative value) {
    return value
        .text()
        .orElseGet(
            () -> value.unknown().map(unknown -> unknown.label()).orElse(CanonicalText.of(value)));
  }

  private static String said(String value) {
    return value.startsWith("<") ? value : Phrases.quoted(value);
  }
}
