package dev.rigc.rule.resource.iam;

import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Set;

/** A role with a path is named by its ARN where a name alone is not enough. */
final class RolePathRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3050",
              "A build project names a role with a path by its ARN.",
              "`Ref` returns the role's name without its path, and CodeBuild looks for a role of that"
                  + " name at the path `/`.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-project.html")
          .withExample("ServiceRole: !Ref BuildRole  # whose Path is /service-role/")
          .withCounterparts("E3050");

  RolePathRule() {
    super(INFO, "AWS::CodeBuild::Project");
  }

  @Override
  protected void check(Properties project, PropertyFindings findings) {
    project.visit(
        "ServiceRole",
        (value, place) -> {
          boolean byName =
              value
                  .unknown()
                  .flatMap(unknown -> unknown.target())
                  .filter(target -> target.attribute().isEmpty())
                  .isPresent();
          if (byName) {
            path(project, place, findings);
          }
        });
  }

  private static void path(Properties project, InstanceLocation place, PropertyFindings findings) {
    project
        .under(place.guard())
        .follow(
            "ServiceRole",
            Set.of("AWS::IAM::Role"),
            (role, at) ->
                role.texts(
                    "Path",
                    (path, where) -> {
                      if (!path.equals("/")) {
                        findings
                            .add(
                                INFO,
                                at.under(where.guard()).whateverTheValue(),
                                "`%s` has the path %s, which its name does not say."
                                    .formatted(role.resource().logicalId(), Phrases.quoted(path)))
                            .hint("Use `!GetAtt %s.Arn`.".formatted(role.resource().logicalId()));
                      }
                    }));
  }
}
