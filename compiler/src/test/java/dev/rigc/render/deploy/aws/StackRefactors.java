package dev.rigc.render.deploy.aws;

import dev.rigc.cfn.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Stack refactors, as far as they give resources of one stack other logical ids. */
final class StackRefactors {
  private static final String ID = "StackRefactorId";

  /** What a refactor makes of a stack. */
  private record Refactor(StackState stack, String body, TemplateRun run) {}

  private final Map<String, Refactor> all = new LinkedHashMap<>();
  private final Map<String, String> executions = new LinkedHashMap<>();

  /**
   * Checks that nothing but logical ids changes.
   *
   * @param run works out a template of the stack
   */
  String create(Request request, StackState stack, Function<String, TemplateRun> run) {
    String body = request.parameter("StackDefinitions.member.1.TemplateBody");
    TemplateRun now = run.apply(body);
    TemplateRun old = stack.run().orElseThrow();
    Map<String, String> names = new LinkedHashMap<>();
    old.template().resources().keySet().forEach(id -> names.put(id, id));
    for (Map<String, String> mapping : request.members("ResourceMappings")) {
      String source = mapping.get("Source.LogicalResourceId");
      String destination = mapping.get("Destination.LogicalResourceId");
      if (names.replace(source, destination) == null) {
        throw AwsError.validation("There is no resource " + source + " in " + stack.name);
      }
    }
    if (names.size() != now.template().resources().size()) {
      throw AwsError.validation("Stack Refactor does not permit creation or deletion");
    }
    names.forEach((before, after) -> requireSame(old, before, now, after));
    String id = "refactor-" + (all.size() + 1);
    all.put(id, new Refactor(stack, body, now));
    executions.put(id, "AVAILABLE");
    return CloudFormationAnswers.answer("CreateStackRefactor", result -> result.text(ID, id));
  }

  private static void requireSame(TemplateRun old, String before, TemplateRun now, String after) {
    Resource was = old.template().resources().get(before);
    Resource is = now.template().resources().get(after);
    if (is == null
        || !is.type().equals(was.type())
        || !now.properties(after).equals(old.properties(before))) {
      throw AwsError.validation("Stack Refactor does not permit modification of " + before);
    }
  }

  String describe(Request request) {
    String id = id(request);
    return CloudFormationAnswers.answer(
        "DescribeStackRefactor",
        result ->
            result
                .text(ID, id)
                .text("Status", "CREATE_COMPLETE")
                .text("ExecutionStatus", executions.get(id)));
  }

  String execute(Request request) {
    String id = id(request);
    Refactor refactor = all.get(id);
    refactor.stack().run = refactor.run();
    refactor.stack().body = refactor.body();
    executions.put(id, "EXECUTE_COMPLETE");
    return CloudFormationAnswers.empty("ExecuteStackRefactor");
  }

  private String id(Request request) {
    String id = request.parameter(ID);
    if (!all.containsKey(id)) {
      throw AwsError.validation("Stack refactor does not exist: " + id);
    }
    return id;
  }
}
