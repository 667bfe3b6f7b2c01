package dev.rigc.bench.process;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of templates that are as large, or choose as much, as is asked for. */
final class SampleTemplates {
  private SampleTemplates() {}

  static String resources(int count) {
    String[] kinds = {
      """
        Queue%1$d:
          Type: AWS::SQS::Queue
          DeletionPolicy: Delete
          UpdateReplacePolicy: Delete
          Properties:
            KmsMasterKeyId: alias/aws/sqs
            MessageRetentionPeriod: 345600
            Tags: [{Key: Owner, Value: !Sub "${AWS::StackName}-%1$d"}]
      """,
      """
        Topic%1$d:
          Type: AWS::SNS::Topic
          Properties:
            KmsMasterKeyId: alias/aws/sns
            DisplayName: !Join ["-", [topic, !Ref Stage, "%1$d"]]
      """,
      """
        Logs%1$d:
          Type: AWS::Logs::LogGroup
          DeletionPolicy: Delete
          UpdateReplacePolicy: Delete
          Properties:
            LogGroupName: !Sub /bench/${Stage}/%1$d
            RetentionInDays: 60
      """,
      """
        Role%1$d:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: "2012-10-17"
              Statement:
                - {Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: sts:AssumeRole}
            Policies:
              - PolicyName: queue
                PolicyDocument:
                  Version: "2012-10-17"
                  Statement:
                    - {Effect: Allow, Action: sqs:SendMessage, Resource: !GetAtt Queue%1$d.Arn}
      """,
      """
        Alarm%1$d:
          Type: AWS::CloudWatch::Alarm
          Properties:
            Namespace: AWS/SQS
            MetricName: ApproximateNumberOfMessagesVisible
            Dimensions: [{Name: QueueName, Value: !GetAtt Queue%1$d.QueueName}]
            AlarmActions: [!Ref Topic%1$d]
            ComparisonOperator: GreaterThanThreshold
            EvaluationPeriods: 1
            Period: 300
            Statistic: Maximum
            Threshold: 100
      """
    };
    return IntStream.range(0, count)
        .mapToObj(i -> kinds[i % kinds.length].formatted(i / kinds.length))
        .collect(Collectors.joining("", "Parameters: {Stage: {Type: String}}\nResources:\n", ""));
  }

  private static final String DELETED =
      "    DeletionPolicy: Delete\n    UpdateReplacePolicy: Delete\n";

  /**
   * Queues whose values choose ten levels deep; plain, the same values joined instead of chosen.
   */
  static String nested(boolean isPlain) {
    StringBuilder text = new StringBuilder(conditions(40, isPlain)).append("Resources:\n");
    for (int i = 0; i < 40; i++) {
      StringBuilder value = new StringBuilder("last");
      for (int level = 0; level < 10; level++) {
        String name = "C" + (i + 1 + level * 3) % 40;
        value
            .insert(0, isPlain ? "!Join [-, [" + name + ", " : "!If [" + name + ", ")
            .append(isPlain ? ", v]]" : ", value" + level + "]");
      }
      text.append("  Queue%d:\n    Type: AWS::SQS::Queue\n".formatted(i));
      text.append(isPlain ? "" : "    Condition: C%d\n".formatted(i)).append(DELETED);
      text.append("    Properties:\n      KmsMasterKeyId: alias/aws/sqs\n");
      text.append("      MessageRetentionPeriod: 345600\n      Tags:\n");
      for (String key : List.of("Owner", "Project")) {
        text.append("        - {Key: %s, Value: %s}\n".formatted(key, value));
      }
    }
    return text.toString();
  }

  /** Nested stacks, each of which takes an output of the one before if that one is there. */
  static String stacks(boolean isPlain) {
    StringBuilder text = new StringBuilder(conditions(26, isPlain)).append("Resources:\n");
    for (int i = 0; i < 26; i++) {
      text.append("  Stack%d:\n    Type: AWS::CloudFormation::Stack\n".formatted(i));
      text.append(isPlain ? "" : "    Condition: C%d\n".formatted(i)).append(DELETED);
      text.append(
          "    Properties:\n      TemplateURL: https://example-bucket.s3.amazonaws.com/child.yaml\n");
      if (i > 0) {
        String before = "!GetAtt Stack%d.Outputs.Value".formatted(i - 1);
        text.append(
            "      Parameters: {Value: "
                + (isPlain ? before : "!If [C%d, %s, none]".formatted(i - 1, before))
                + "}\n");
      }
    }
    return text.toString();
  }

  private static String conditions(int count, boolean isPlain) {
    StringBuilder text = new StringBuilder("Parameters:\n");
    IntStream.range(0, count)
        .forEach(i -> text.append("  P%d: {Type: String, Default: \"no\"}\n".formatted(i)));
    text.append(isPlain ? "Outputs:\n" : "Conditions:\n");
    String form =
        isPlain ? "  O%1$d: {Value: !Ref P%1$d}\n" : "  C%1$d: !Equals [!Ref P%1$d, \"yes\"]\n";
    IntStream.range(0, count).forEach(i -> text.append(form.formatted(i)));
    return text.toString();
  }
}
