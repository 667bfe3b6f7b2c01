package dev.rigc.rule.riglet.policy;

import dev.rigc.cfn.spec.fact.CommonGrant;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.application.Permission;
import dev.rigc.model.value.ValueTemplate;
import dev.rigc.model.value.ValueTemplate.Literal;
import dev.rigc.model.value.ValueTemplate.Reference;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Grants and statements have a form that says what they allow. */
final class PolicyFormRule implements Rule<RigletContext> {
  private static final String IAM =
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html";

  private static final RuleInfo GRANT =
      RuleInfo.error(
              "RIG2431",
              "A grant names a resource and what may be done with it.",
              "What it allows follows from both.",
              IAM)
          .withExample("policies: [{ s3: uploads }]");

  private static final RuleInfo STATEMENT =
      RuleInfo.error(
              "RIG2432",
              "A statement has actions and resources, each resource an ARN or `*`.",
              "IAM refuses any other.",
              IAM)
          .withExample("policies: [{ actions: [s3:GetObject], resources: [uploads] }]");

  /** What names of buckets, tables, queues, topics, identities and parameters are made of. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.@/+-]{1,1011}");

  private static final Pattern RESOURCE =
      Pattern.compile("\\*|arn:[a-z*-]+:[a-z0-9*-]+:[^:\\s]*:[^:\\s]*:\\S+");

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[a-z.]{1,64}\\}");

  @Override
  public List<RuleInfo> infos() {
    return List.of(GRANT, STATEMENT);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (PermissionUse use : PermissionUse.of(context)) {
      Permission permission = use.permission();
      permission
          .grants()
          .forEach(
              (service, text) ->
                  grant(context, findings, use, use.path().key(service), service, text));
      statement(context, findings, use);
    }
  }

  private static void grant(
      RigletContext context,
      Findings findings,
      PermissionUse use,
      NodePath path,
      String service,
      ValueTemplate text) {
    List<String> ways = CommonGrant.ways(service);
    List<String> words = Arrays.asList(text.text().strip().split("\\s+"));
    boolean isGood =
        words.size() > 1
            && ways.containsAll(words.subList(1, words.size()))
            && NAME.matcher(REFERENCE.matcher(words.get(0)).replaceAll("x")).matches()
            && isAllowed(text)
            && (!service.equals("ssm") || words.get(0).startsWith("/"));
    if (!isGood) {
      context
          .report(
              findings,
              GRANT,
              path,
              "The grant %s of `%s` is not the name of a resource and %s."
                  .formatted(
                      Phrases.quoted(service + ": " + text.text()),
                      use.application().name(),
                      Phrases.quotedOr(ways)))
          .hint(
              "Write `%s: %sname-${environment} %s`; `${region}` and `${branch}` may be used, too."
                  .formatted(service, service.equals("ssm") ? "/" : "", ways.get(0)));
    }
  }

  private static boolean isAllowed(ValueTemplate text) {
    return ValueTemplate.unknownReferences(text.text()).isEmpty()
        && text.parts().stream()
            .allMatch(
                part ->
                    part instanceof Literal
                        || Reference.IN_SECRET_NAMES.contains((Reference) part));
  }

  private static void statement(RigletContext context, Findings findings, PermissionUse use) {
    Permission permission = use.permission();
    boolean isNothing = permission.actions().isEmpty() && permission.resources().isEmpty();
    if (isNothing ? permission.grants().isEmpty() : isHalf(permission)) {
      context
          .report(
              findings,
              STATEMENT,
              use.path(),
              "A policy of `%s` has %s."
                  .formatted(
                      use.application().name(),
                      isNothing
                          ? "neither a grant nor a statement"
                          : permission.actions().isEmpty()
                              ? "`resources` and no `actions`"
                              : "`actions` and no `resources`"))
          .hint("A statement has both; a grant such as `s3: uploads read` needs neither.");
    }
    List<ValueTemplate> resources = permission.resources();
    for (int i = 0; i < resources.size(); i++) {
      String text = REFERENCE.matcher(resources.get(i).text()).replaceAll("x");
      if (!RESOURCE.matcher(text).matches() || !isAllowed(resources.get(i))) {
        context
            .report(
                findings,
                STATEMENT,
                use.path().key("resources").index(i),
                "The resource %s of a policy of `%s` is neither an ARN nor `*`."
                    .formatted(Phrases.quoted(resources.get(i).text()), use.application().name()))
            .hint("An ARN such as `arn:aws:s3:::uploads-${environment}/*`.");
      }
    }
  }

  private static boolean isHalf(Permission permission) {
    return permission.actions().isEmpty() || permission.resources().isEmpty();
  }
}
