package dev.rigc.rule.resource.lambda;

import dev.rigc.cfn.schema.JsonTypes;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A function and the queue that it reads from fit together. */
final class QueueConsumerRule extends PropertiesRule {
  private static final Set<String> QUEUE = Set.of("AWS::SQS::Queue");
  private static final Set<String> FUNCTION = Set.of("AWS::Lambda::Function");
  private static final int MOST_FROM_FIFO = 10;

  /** What Lambda and SQS take when nothing is written, in seconds. */
  private static final int DEFAULT_TIMEOUT = 3;

  private static final int DEFAULT_VISIBILITY = 30;

  private static final RuleInfo BATCH =
      RuleInfo.error(
              "CFN3705",
              "A batch from a FIFO queue has at most 10 messages.",
              "Lambda refuses the mapping.",
              "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html")
          .withExample("BatchSize: 100\nEventSourceArn: !GetAtt FifoQueue.Arn")
          .withCounterparts("E3705");

  private static final RuleInfo VISIBILITY =
      RuleInfo.error(
              "CFN3505",
              "A queue hides a message for as long as its function may run.",
              "Lambda refuses a mapping whose queue shows messages again before the function is"
                  + " done.",
              "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html")
          .withExample(
              "VisibilityTimeout: 30  # and a function that reads the queue with Timeout: 60")
          .withCounterparts("E3505");

  QueueConsumerRule() {
    super(BATCH, "AWS::Lambda::EventSourceMapping");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(BATCH, VISIBILITY);
  }

  @Override
  protected void check(Properties mapping, PropertyFindings findings) {
    mapping.follow(
        "EventSourceArn",
        QUEUE,
        (queue, place) -> {
          batch(mapping, queue, findings);
          mapping
              .under(queue.guard())
              .follow(
                  "FunctionName",
                  FUNCTION,
                  (function, at) -> visibility(queue, function, findings));
        });
  }

  private static void batch(Properties mapping, Properties queue, PropertyFindings findings) {
    if (queue.text("FifoQueue").filter("true"::equalsIgnoreCase).isPresent()) {
      mapping.texts(
          "BatchSize",
          (size, place) -> {
            if (JsonTypes.isNumber(size) && Double.parseDouble(size) > MOST_FROM_FIFO) {
              findings.add(
                  BATCH,
                  place,
                  "This batch of a FIFO queue has " + size + " messages; 10 are allowed.");
            }
          });
    }
  }

  private static void visibility(Properties queue, Properties function, PropertyFindings findings) {
    Optional<Integer> hidden = seconds(queue, "VisibilityTimeout", DEFAULT_VISIBILITY);
    Optional<Integer> timeout = seconds(function, "Timeout", DEFAULT_TIMEOUT);
    if (hidden.isPresent() && timeout.isPresent() && hidden.get() < timeout.get()) {
      findings.add(
          VISIBILITY,
          queue.at("VisibilityTimeout"),
          "Messages are hidden for "
              + hidden.get()
              + " seconds, but `"
              + function.resource().logicalId()
              + "` may run for "
              + timeout.get()
              + ".");
    }
  }

  private static Optional<Integer> seconds(Properties block, String key, int otherwise) {
    return block.lacks(key)
        ? Optional.of(otherwise)
        : block.text(key).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
  }
}
