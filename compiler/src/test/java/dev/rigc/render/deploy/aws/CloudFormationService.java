package dev.rigc.render.deploy.aws;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.render.deploy.aws.StackState.Change;
import dev.rigc.render.deploy.aws.StackState.ChangeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** CloudFormation: change sets, stacks, exports and imports. */
final class CloudFormationService {
  private final Account account;
  private final Map<String, StackState> live = new LinkedHashMap<>();
  private final Map<String, StackState> all = new LinkedHashMap<>();
  private final Set<String> failing = new LinkedHashSet<>();
  private final StackRefactors refactors = new StackRefactors();
  private boolean slow;

  CloudFormationService(Account account) {
    this.account = account;
  }

  String answer(Request request) {
    return switch (request.action()) {
      case "CreateChangeSet" -> createChangeSet(request);
      case "DescribeChangeSet" ->
          CloudFormationAnswers.changeSet(stack(request), changeSet(request));
      case "ListChangeSets" -> CloudFormationAnswers.changeSets(stack(request).changeSets.keySet());
      case "DeleteChangeSet" -> deleteChangeSet(request);
      case "ExecuteChangeSet" -> execute(request);
      case "DescribeStacks" -> CloudFormationAnswers.stacks(describe(request));
      case "GetTemplate" -> CloudFormationAnswers.template(stack(request));
      case "GetTemplateSummary" -> CloudFormationAnswers.summary(stack(request));
      case "DescribeStackEvents" -> events(request);
      case "ListStackResources" -> CloudFormationAnswers.resources(stack(request));
      case "DeleteStack" -> delete(request);
      case "CreateStackRefactor" -> refactor(request);
      case "DescribeStackRefactor" -> refactors.describe(request);
      case "ExecuteStackRefactor" -> refactors.execute(request);
      case "ListExports" -> CloudFormationAnswers.exports(live.values());
      case "ListImports" -> listImports(request.parameter("ExportName"));
      case "UpdateTerminationProtection" -> protect(request);
      case "DetectStackDrift" -> detectDrift(request);
      case "DescribeStackDriftDetectionStatus" ->
          CloudFormationAnswers.drift(all.get(request.parameter("StackDriftDetectionId")));
      case "DescribeStackResourceDrifts" -> CloudFormationAnswers.drifts(stack(request));
      default -> throw AwsError.validation("No such action here: " + request.action());
    };
  }

  /** The next operation on this stack fails. */
  void failOnce(String stack) {
    failing.add(stack);
  }

  /** Whether an operation takes a look at its events for each of its steps. */
  void beSlow(boolean isSlow) {
    slow = isSlow;
  }

  Map<String, StackState> stacks() {
    return live;
  }

  /** Makes a stack at once, as someone else than the operator does. */
  void deploy(String name, String body, Map<String, String> parameters) {
    StackState stack = newStack(name);
    stack.run =
        TemplateRun.of(
            TemplateRun.parse(body),
            parameters,
            account.parameters,
            account.pseudo(name),
            exports(stack));
    stack.happened("", "CREATE_COMPLETE", "");
  }

  private StackState newStack(String name) {
    StackState stack = new StackState(name, account.stackId(name, all.size()));
    live.put(name, stack);
    all.put(stack.id, stack);
    return stack;
  }

  private String refactor(Request request) {
    StackState stack = live.get(request.parameter("StackDefinitions.member.1.StackName"));
    return refactors.create(
        request,
        stack,
        body ->
            TemplateRun.of(
                TemplateRun.parse(body),
                stack.run().orElseThrow().parameters(),
                account.parameters,
                account.pseudo(stack.name),
                exports(stack)));
  }

  private List<StackState> describe(Request request) {
    return request.optional("StackName").isPresent()
        ? List.of(stack(request))
        : List.copyOf(live.values());
  }

  private StackState stack(Request request) {
    String name = request.parameter("StackName");
    StackState found = name.startsWith("arn:") ? all.get(name) : live.get(name);
    if (found == null) {
      throw AwsError.validation("Stack with id " + name + " does not exist");
    }
    return found;
  }

  private ChangeSet changeSet(Request request) {
    String given = request.parameter("ChangeSetName");
    String name = given.startsWith("arn:") ? lastMade(stack(request), given) : given;
    return Optional.ofNullable(stack(request).changeSets.get(name))
        .orElseThrow(
            () ->
                new AwsError(404, "ChangeSetNotFound", "ChangeSet [" + name + "] does not exist"));
  }

  /** All ids of change sets are alike here: it is the only one, or the last. */
  private static String lastMade(StackState stack, String id) {
    return stack.changeSets.keySet().stream().reduce((older, newer) -> newer).orElse(id);
  }

  private String createChangeSet(Request request) {
    String name = request.parameter("StackName");
    boolean creates = request.parameter("ChangeSetType").equals("CREATE");
    StackState stack = live.get(name);
    if (creates && stack == null) {
      stack = newStack(name);
    }
    if (stack == null || creates != stack.status.equals("REVIEW_IN_PROGRESS")) {
      throw AwsError.validation(
          "Stack:" + name + " " + (stack == null ? "does not exist" : "is in " + stack.status));
    }
    ChangeSet changeSet = changeSet(request, stack);
    stack.changeSets.put(changeSet.name(), changeSet);
    return CloudFormationAnswers.changeSetMade(stack);
  }

  private ChangeSet changeSet(Request request, StackState stack) {
    String name = request.parameter("ChangeSetName");
    String body =
        request
            .optional("TemplateBody")
            .orElseGet(() -> account.object(request.parameter("TemplateURL")));
    Template template = TemplateRun.parse(body);
    requireCapabilities(request, template);
    Map<String, String> tags = new TreeMap<>();
    request.members("Tags").forEach(tag -> tags.put(tag.get("Key"), tag.get("Value")));
    String role = request.optional("RoleARN").orElse(stack.role);
    TemplateRun run;
    try {
      run =
          TemplateRun.of(
              template,
              parameters(request, stack),
              account.parameters,
              account.pseudo(stack.name),
              exports(stack));
    } catch (AwsError refused) {
      return new ChangeSet(name, body, null, tags, role, "FAILED", refused.getMessage(), List.of());
    }
    List<Change> changes = Changes.between(stack.run(), run);
    Set<String> imported = new LinkedHashSet<>();
    request.members("ResourcesToImport").forEach(one -> imported.add(one.get("LogicalResourceId")));
    if (!imported.isEmpty()) {
      requireOnlyImports(changes, imported);
      changes =
          changes.stream()
              .map(one -> new Change("Import", "", one.logicalId(), one.type(), one.properties()))
              .toList();
    }
    boolean same =
        changes.isEmpty()
            && tags.equals(stack.tags)
            && stack
                .run()
                .map(
                    old ->
                        old.outputs().equals(run.outputs())
                            && old.exported().equals(run.exported())
                            && old.imports().equals(run.imports()))
                .orElse(false);
    return new ChangeSet(
        name,
        body,
        run,
        tags,
        role,
        same ? "FAILED" : "CREATE_COMPLETE",
        same
            ? "The submitted information didn't contain changes. Submit different information to"
                + " create a change set."
            : "",
        changes);
  }

  private static void requireOnlyImports(List<Change> changes, Set<String> imported) {
    boolean isOnly =
        changes.stream()
            .allMatch(one -> one.action().equals("Add") && imported.contains(one.logicalId()));
    if (!isOnly || changes.size() != imported.size()) {
      throw AwsError.validation(
          "As part of the import operation, you cannot modify or add [resources]");
    }
  }

  private static void requireCapabilities(Request request, Template template) {
    boolean makesRoles =
        template.resources().values().stream().anyMatch(r -> r.type().startsWith("AWS::IAM::"));
    if (makesRoles && request.members("Capabilities").isEmpty()) {
      throw new AwsError(
          400, "InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_IAM]");
    }
  }

  private static Map<String, String> parameters(Request request, StackState stack) {
    Map<String, String> given = new LinkedHashMap<>();
    for (Map<String, String> member : request.members("Parameters")) {
      String key = member.get("ParameterKey");
      given.put(
          key,
          "true".equals(member.get("UsePreviousValue"))
              ? previous(stack, key)
              : member.get("ParameterValue"));
    }
    return given;
  }

  private static String previous(StackState stack, String key) {
    return stack
        .run()
        .map(old -> old.parameters().get(key))
        .orElseThrow(
            () ->
                AwsError.validation(
                    "Invalid input for parameter key "
                        + key
                        + ". Cannot specify usePreviousValue as true for a parameter key not in"
                        + " the previous template"));
  }

  private Map<String, String> exports(StackState except) {
    Map<String, String> exports = new LinkedHashMap<>();
    live.values().stream()
        .filter(stack -> stack != except)
        .forEach(stack -> stack.run().ifPresent(run -> exports.putAll(run.exported())));
    return exports;
  }

  private String deleteChangeSet(Request request) {
    stack(request).changeSets.remove(changeSet(request).name());
    return CloudFormationAnswers.empty("DeleteChangeSet");
  }

  private String execute(Request request) {
    StackState stack = stack(request);
    ChangeSet changeSet = changeSet(request);
    stack.changeSets.clear();
    String token = request.optional("ClientRequestToken").orElse("");
    Obstacles obstacles = new Obstacles(account, live, stack, changeSet);
    new Deployment(account, stack, changeSet, token, obstacles).begin(failing.remove(stack.name));
    while (account.isStrict && !stack.pending.isEmpty()) {
      stack.pending.remove().run();
    }
    return CloudFormationAnswers.empty("ExecuteChangeSet");
  }

  private String events(Request request) {
    StackState stack = stack(request);
    do {
      Optional.ofNullable(stack.pending.poll()).ifPresent(Runnable::run);
    } while (!slow && !stack.pending.isEmpty());
    if (!stack.isThere()) {
      live.remove(stack.name, stack);
    }
    return CloudFormationAnswers.events(stack);
  }

  private String delete(Request request) {
    StackState stack = stack(request);
    if (stack.isProtected) {
      throw AwsError.validation(
          "Stack [" + stack.name + "] cannot be deleted while TerminationProtection is enabled");
    }
    stack.run().map(run -> run.exported().keySet()).stream()
        .flatMap(Set::stream)
        .filter(name -> !importers(name).isEmpty())
        .findFirst()
        .ifPresent(
            name -> {
              throw AwsError.validation(
                  "Export "
                      + name
                      + " cannot be deleted as it is in use by "
                      + importers(name).get(0));
            });
    String token = request.optional("ClientRequestToken").orElse("");
    new Removal(account, stack, token).begin(failing.remove(stack.name));
    while (account.isStrict && !stack.pending.isEmpty()) {
      stack.pending.remove().run();
    }
    if (stack.pending.isEmpty()) {
      live.remove(stack.name, stack);
    }
    return CloudFormationAnswers.empty("DeleteStack");
  }

  private List<String> importers(String export) {
    List<String> names = new ArrayList<>();
    for (StackState stack : live.values()) {
      if (stack.run().map(run -> run.imports().contains(export)).orElse(false)) {
        names.add(stack.name);
      }
    }
    return names;
  }

  private String listImports(String export) {
    List<String> importers = importers(export);
    if (importers.isEmpty()) {
      throw AwsError.validation("Export '" + export + "' is not imported by any stack.");
    }
    return CloudFormationAnswers.imports(importers);
  }

  private String protect(Request request) {
    StackState stack = stack(request);
    stack.isProtected = Boolean.parseBoolean(request.parameter("EnableTerminationProtection"));
    return CloudFormationAnswers.stackId("UpdateTerminationProtection", stack);
  }

  private String detectDrift(Request request) {
    StackState stack = stack(request);
    stack.drift = stack.drifted.isEmpty() ? "IN_SYNC" : "DRIFTED";
    return CloudFormationAnswers.detection(stack);
  }

  /** What becomes of a resource when its stack is deleted. */
  static String policy(Resource resource) {
    return resource.attribute("DeletionPolicy").flatMap(policy -> policy.text()).orElse("Delete");
  }
}
