package dev.rigc.render.deploy.aws;

import dev.rigc.render.deploy.aws.StackState.Change;
import dev.rigc.render.deploy.aws.StackState.ChangeSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The XML of CloudFormation's answers. */
final class CloudFormationAnswers {
  private static final String TIME = "2026-11-22T10:20:30.000Z";

  /** One request shows this many events, as AWS's own pages do. */
  private static final int PAGE = 100;

  private CloudFormationAnswers() {}

  static String answer(String action, Consumer<Xml> result) {
    return Xml.document(
        action + "Response",
        xml ->
            xml.element(action + "Result", result)
                .element("ResponseMetadata", meta -> meta.text("RequestId", "request")));
  }

  static String empty(String action) {
    return answer(action, result -> {});
  }

  static String stackId(String action, StackState stack) {
    return answer(action, result -> result.text("StackId", stack.id));
  }

  static String changeSetMade(StackState stack) {
    return answer(
        "CreateChangeSet",
        result -> result.text("Id", stack.id + "/change").text("StackId", stack.id));
  }

  static String template(StackState stack) {
    return answer("GetTemplate", result -> result.text("TemplateBody", stack.body));
  }

  /** The parameters of the template that the stack has. */
  static String summary(StackState stack) {
    return answer(
        "GetTemplateSummary",
        result ->
            result.list(
                "Parameters",
                stack.run().map(run -> List.copyOf(run.parameters().keySet())).orElse(List.of()),
                name -> result.text("ParameterKey", name)));
  }

  static String changeSet(StackState stack, ChangeSet changeSet) {
    return answer(
        "DescribeChangeSet",
        result -> {
          result.text("ChangeSetName", changeSet.name()).text("StackName", stack.name);
          result.text("Status", changeSet.status());
          if (!changeSet.reason().isEmpty()) {
            result.text("StatusReason", changeSet.reason());
          }
          Optional.ofNullable(changeSet.run()).ifPresent(run -> parameters(result, run));
          result.list("Changes", changeSet.changes(), change -> change(result, change));
        });
  }

  private static void change(Xml xml, Change change) {
    xml.text("Type", "Resource")
        .element(
            "ResourceChange",
            r -> {
              r.text("Action", change.action());
              r.text("LogicalResourceId", change.logicalId());
              r.text("ResourceType", change.type());
              if (!change.replacement().isEmpty()) {
                r.text("Replacement", change.replacement());
              }
              r.list(
                  "Details",
                  change.properties(),
                  name ->
                      r.element(
                          "Target", t -> t.text("Attribute", "Properties").text("Name", name)));
            });
  }

  static String stacks(List<StackState> stacks) {
    return answer("DescribeStacks", result -> result.list("Stacks", stacks, s -> stack(result, s)));
  }

  private static void stack(Xml xml, StackState stack) {
    xml.text("StackId", stack.id).text("StackName", stack.name).text("CreationTime", TIME);
    xml.text("StackStatus", stack.status);
    xml.text("EnableTerminationProtection", stack.isProtected);
    xml.element("DriftInformation", drift -> drift.text("StackDriftStatus", stack.drift));
    xml.list("Tags", List.copyOf(stack.tags.entrySet()), tag -> pair(xml, "", tag));
    stack
        .run()
        .ifPresent(
            run -> {
              parameters(xml, run);
              xml.list(
                  "Outputs",
                  List.copyOf(run.outputs().entrySet()),
                  output ->
                      xml.text("OutputKey", output.getKey())
                          .text("OutputValue", output.getValue()));
            });
  }

  private static void parameters(Xml xml, TemplateRun run) {
    xml.list(
        "Parameters",
        List.copyOf(run.parameters().entrySet()),
        parameter -> {
          pair(xml, "Parameter", parameter);
          Optional.ofNullable(run.resolved().get(parameter.getKey()))
              .ifPresent(value -> xml.text("ResolvedValue", value));
        });
  }

  private static void pair(Xml xml, String prefix, Map.Entry<String, String> pair) {
    xml.text(prefix + "Key", pair.getKey()).text(prefix + "Value", pair.getValue());
  }

  static String events(StackState stack) {
    List<Event> newest = new ArrayList<>(stack.events);
    Collections.reverse(newest);
    return answer(
        "DescribeStackEvents",
        result ->
            result.list(
                "StackEvents",
                newest.subList(0, Math.min(PAGE, newest.size())),
                event -> event(result, stack, event)));
  }

  private static void event(Xml xml, StackState stack, Event event) {
    xml.text("EventId", event.id()).text("StackId", stack.id).text("StackName", stack.name);
    xml.text("Timestamp", TIME).text("LogicalResourceId", event.logicalId());
    xml.text("PhysicalResourceId", event.physicalId()).text("ResourceType", event.type());
    xml.text("ResourceStatus", event.status());
    if (!event.reason().isEmpty()) {
      xml.text("ResourceStatusReason", event.reason());
    }
    xml.text("ClientRequestToken", event.token());
  }

  static String resources(StackState stack) {
    List<String> ids =
        stack.run().map(run -> List.copyOf(run.template().resources().keySet())).orElse(List.of());
    return answer(
        "ListStackResources",
        result -> result.list("StackResourceSummaries", ids, id -> resource(result, stack, id)));
  }

  private static void resource(Xml xml, StackState stack, String id) {
    TemplateRun run = stack.run().orElseThrow();
    xml.text("LogicalResourceId", id).text("PhysicalResourceId", run.physicalId(id));
    xml.text("ResourceType", run.template().resources().get(id).type());
    xml.text("LastUpdatedTimestamp", TIME).text("ResourceStatus", "CREATE_COMPLETE");
  }

  static String exports(Collection<StackState> stacks) {
    return answer(
        "ListExports",
        result ->
            result.element(
                "Exports",
                list ->
                    stacks.forEach(
                        stack ->
                            stack.run().ifPresent(run -> exports(list, stack, run.exported())))));
  }

  private static void exports(Xml list, StackState stack, Map<String, String> exports) {
    exports.forEach(
        (name, value) ->
            list.element(
                "member",
                m -> m.text("ExportingStackId", stack.id).text("Name", name).text("Value", value)));
  }

  static String imports(List<String> stacks) {
    return answer(
        "ListImports",
        result ->
            result.element("Imports", list -> stacks.forEach(name -> list.text("member", name))));
  }

  static String changeSets(Collection<String> names) {
    return answer(
        "ListChangeSets",
        result ->
            result.element(
                "Summaries",
                list ->
                    names.forEach(
                        name ->
                            list.element("member", member -> member.text("ChangeSetName", name)))));
  }

  static String detection(StackState stack) {
    return answer("DetectStackDrift", result -> result.text("StackDriftDetectionId", stack.id));
  }

  static String drift(StackState stack) {
    return answer(
        "DescribeStackDriftDetectionStatus",
        result ->
            result
                .text("StackId", stack.id)
                .text("StackDriftDetectionId", stack.id)
                .text("StackDriftStatus", stack.drift)
                .text("DetectionStatus", "DETECTION_COMPLETE")
                .text("Timestamp", TIME));
  }

  static String drifts(StackState stack) {
    return answer(
        "DescribeStackResourceDrifts",
        result ->
            result.list(
                "StackResourceDrifts",
                List.copyOf(stack.drifted),
                id -> drifted(result, stack, id)));
  }

  private static void drifted(Xml xml, StackState stack, String id) {
    xml.text("StackId", stack.id).text("LogicalResourceId", id);
    xml.text("ResourceType", stack.run().orElseThrow().template().resources().get(id).type());
    xml.text("StackResourceDriftStatus", "MODIFIED").text("Timestamp", TIME);
    xml.list(
        "PropertyDifferences",
        List.of("/Tags/0"),
        path ->
            xml.text("PropertyPath", path)
                .text("ExpectedValue", "expected")
                .text("ActualValue", "actual")
                .text("DifferenceType", "NOT_EQUAL"));
  }
}
