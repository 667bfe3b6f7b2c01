package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.schema.CanonicalText;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a resource says agrees with what another one says that it refers to. */
final class LinkedValuesRule extends PropertiesRule {
  private static final String REFERENCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3602",
              "Two resources that belong together agree.",
              "The service compares the two and refuses the second one.",
              REFERENCE + "aws-template-resource-type-ref.html")
          .withExample("An API's stage and deployment that name different APIs.")
          .withCounterparts("E3502", "E3698", "E3699", "E3707", "E3709");

  /**
   * Two values that must be the same.
   *
   * @param type the type that refers
   * @param reference the path of the reference
   * @param target the type it refers to
   * @param here the path of its own value
   * @param there the path of the other's value
   * @param otherwise what either value is when it is not written
   */
  private record Link(
      String type,
      String reference,
      String target,
      String here,
      String there,
      Optional<String> otherwise) {}

  private static final List<Link> LINKS =
      List.of(
          new Link(
              "AWS::ApiGateway::Stage",
              "DeploymentId",
              "AWS::ApiGateway::Deployment",
              "RestApiId",
              "RestApiId",
              Optional.empty()),
          new Link(
              "AWS::ApiGateway::Method",
              "AuthorizerId",
              "AWS::ApiGateway::Authorizer",
              "RestApiId",
              "RestApiId",
              Optional.empty()),
          new Link(
              "AWS::RDS::DBInstance",
              "DBClusterIdentifier",
              "AWS::RDS::DBCluster",
              "Engine",
              "Engine",
              Optional.empty()),
          new Link(
              "AWS::RDS::DBInstance",
              "DBClusterIdentifier",
              "AWS::RDS::DBCluster",
              "StorageEncrypted",
              "StorageEncrypted",
              Optional.empty()),
          new Link(
              "AWS::SQS::Queue",
              "RedrivePolicy.deadLetterTargetArn",
              "AWS::SQS::Queue",
              "FifoQueue",
              "FifoQueue",
              Optional.of("false")));

  LinkedValuesRule() {
    super(
        INFO,
        "AWS::ApiGateway::Stage",
        "AWS::ApiGateway::Method",
        "AWS::RDS::DBInstance",
        "AWS::SQS::Queue");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    for (Link link : LINKS) {
      if (link.type().equals(properties.resource().type())) {
        properties.targets(
            link.reference(),
            Set.of(link.target()),
            (target, place) -> compare(properties.under(place.guard()), target, link, findings));
      }
    }
  }

  private static void compare(
      Properties here, Resource target, Link link, PropertyFindings findings) {
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
      Link link,
      InstanceLocation there,
      Optional<String> own,
      Optional<String> other,
      PropertyFindings findings) {
    if (own.isPresent() && other.isPresent() && !own.get().equalsIgnoreCase(other.get())) {
      String key = link.here();
      findings.add(
          INFO,
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
