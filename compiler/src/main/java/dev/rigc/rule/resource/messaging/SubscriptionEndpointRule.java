package dev.rigc.rule.resource.messaging;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Map;
import java.util.Set;

/** The endpoint of a subscription is of the kind that its protocol reaches. */
final class SubscriptionEndpointRule extends PropertiesRule {
  private static final Map<String, String> ENDPOINTS =
      Map.of(
          "sqs", "AWS::SQS::Queue",
          "lambda", "AWS::Lambda::Function",
          "firehose", "AWS::KinesisFirehose::DeliveryStream");

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3694",
              "A subscription's endpoint is what its protocol reaches.",
              "SNS requires a queue for `sqs`, a function for `lambda` and a delivery stream for"
                  + " `firehose`.",
              "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html")
          .withExample("Protocol: sqs\nEndpoint: !GetAtt Function.Arn")
          .withCounterparts("W3694");

  /** Functions also have versions and aliases, whose `Ref` is an ARN. */
  private static final Set<String> ALSO_FUNCTIONS =
      Set.of("AWS::Lambda::Alias", "AWS::Lambda::Version");

  SubscriptionEndpointRule() {
    super(INFO, "AWS::SNS::Subscription");
  }

  @Override
  protected void check(Properties subscription, PropertyFindings findings) {
    subscription.targets(
        "Endpoint",
        Set.of(),
        (endpoint, place) ->
            subscription
                .under(place.guard())
                .texts(
                    "Protocol",
                    (protocol, at) -> {
                      String wanted = ENDPOINTS.get(protocol);
                      if (wanted != null && !fits(endpoint.type(), wanted)) {
                        findings.add(
                            INFO,
                            place.whateverTheValue(),
                            "The protocol `%s` reaches a resource of the type `%s`; `%s` is of the type %s."
                                .formatted(
                                    protocol,
                                    wanted,
                                    endpoint.logicalId(),
                                    Phrases.quoted(endpoint.type())));
                      }
                    }));
  }

  /** Of what AWS does not publish nobody knows what its attributes are. */
  private static boolean fits(String type, String wanted) {
    return type.equals(wanted)
        || !type.startsWith("AWS::")
        || type.startsWith("AWS::CloudFormation::")
        || type.startsWith("AWS::Serverless::")
        || (wanted.equals("AWS::Lambda::Function") && ALSO_FUNCTIONS.contains(type));
  }
}
