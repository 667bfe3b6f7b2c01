package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Environment variables have names that a shell and ECS take. */
final class VariableNamesRule implements Rule<RigletContext> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private static final RuleInfo MALFORMED =
      RuleInfo.error(
              "RIG2402",
              "Environment variables are named in letters, digits and underscores, no digit first.",
              "Shells cannot read a variable of another name.",
              "https://pubs.opengroup.org/onlinepubs/9699919799/basedefs/V1_chap08.html")
          .withExample("environment: { my-url: x }");

  private static final RuleInfo RESERVED =
      RuleInfo.warning(
              "RIG2404",
              "Environment variables do not take names that AWS sets or reads.",
              "ECS sets `ECS_…` and `AWS_…` variables in the container, and the SDKs read them:"
                  + " credentials and region would come from another source.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint.html")
          .withExample("environment: { AWS_ACCESS_KEY_ID: x }");

  @Override
  public List<RuleInfo> infos() {
    return List.of(MALFORMED, RESERVED);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> paths = new LinkedHashSet<>();
    Variable.of(context).forEach(variable -> paths.add(variable.path()));
    SecretVariable.of(context).forEach(variable -> paths.add(variable.path()));
    paths.forEach(path -> check(context, findings, path));
  }

  private static void check(RigletContext context, Findings findings, NodePath path) {
    String name = (String) path.last().orElseThrow();
    if (!FORM.matcher(name).matches()) {
      String better = name.replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^(?=[0-9]|$)", "_");
      context
          .reportKey(
              findings,
              MALFORMED,
              path,
              "The environment variable %s has a name that shells cannot read."
                  .formatted(Phrases.quoted(name)))
          .hint("Call it `%s`.".formatted(better));
    } else if (name.startsWith("AWS_") || name.startsWith("ECS_")) {
      context
          .reportKey(
              findings,
              RESERVED,
              path,
              "The environment variable %s has a name that AWS keeps for itself."
                  .formatted(Phrases.quoted(name)))
          .hint(
              "Call it otherwise, such as `%s`; credentials come from the task's role."
                  .formatted("APP_" + name.substring("AWS_".length()).toUpperCase(Locale.ROOT)));
    }
  }
}
