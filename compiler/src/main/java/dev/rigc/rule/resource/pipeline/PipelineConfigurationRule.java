package dev.rigc.rule.resource.pipeline;

import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Optional;

/** The configuration of a pipeline's actions can work. */
final class PipelineConfigurationRule extends PropertiesRule {
  private static final String PAGE =
      "https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CloudFormation.html";

  /** See the service's quotas, "maximum length of a configuration value". */
  private static final int LONGEST = 1000;

  private static final RuleInfo PATH =
      RuleInfo.error(
              "CFN3703",
              "An action's template comes from one of its input artifacts.",
              "CodePipeline looks for the file in the input artifacts of the action.",
              PAGE)
          .withExample("TemplatePath: Other::template.yaml")
          .withCounterparts("E3703");

  private static final RuleInfo LENGTH =
      RuleInfo.error(
              "CFN3704",
              "A value of an action's configuration has at most 1,000 characters.",
              "CodePipeline refuses a longer one; `ParameterOverrides` grows to it first.",
              "https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html")
          .withExample("ParameterOverrides: … more than 1,000 characters …");

  private static final RuleInfo TOKEN =
      RuleInfo.warning(
              "CFN3706",
              "A pipeline gets its source over a connection, not with a GitHub token.",
              "Everyone who can read the template can read the token, and AWS advises against this"
                  + " kind of source.",
              "https://docs.aws.amazon.com/codepipeline/latest/userguide/update-github-action-connections.html")
          .withExample("Configuration: { OAuthToken: 0123456789abcdef }");

  PipelineConfigurationRule() {
    super(PATH, "AWS::CodePipeline::Pipeline");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(PATH, LENGTH, TOKEN);
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    properties.mappings(
        "Stages.*.Actions.*",
        action -> {
          templatePath(action, findings);
          action.texts("Configuration.*", (text, place) -> length(text, place, findings));
          action.texts("Configuration.OAuthToken", (token, place) -> token(place, findings));
        });
  }

  private static void templatePath(Properties action, PropertyFindings findings) {
    Optional<List<String>> inputs = action.allTexts("InputArtifacts.*.Name");
    action.texts(
        "Configuration.TemplatePath",
        (path, place) -> {
          int end = path.indexOf("::");
          String artifact = path.substring(0, Math.max(end, 0));
          if (end > 0 && inputs.isPresent() && !inputs.get().contains(artifact)) {
            findings.add(
                PATH,
                place,
                Phrases.quoted(artifact) + " is not an input artifact of this action.");
          }
        });
  }

  private static void length(String text, InstanceLocation place, PropertyFindings findings) {
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      findings.add(
          LENGTH, place, "This value has " + length + " characters; " + LONGEST + " are allowed.");
    }
  }

  private static void token(InstanceLocation place, PropertyFindings findings) {
    findings
        .add(TOKEN, place, "A GitHub token appears here in plain text.")
        .hint("Use a source action of the provider `CodeStarSourceConnection`.");
  }
}
