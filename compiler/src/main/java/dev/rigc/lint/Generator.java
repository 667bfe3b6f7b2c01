package dev.rigc.lint;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.MapValue;
import java.util.Set;

/** Tells templates that a tool has written, by the marks that the tools leave in them. */
final class Generator {
  /**
   * Keys of a resource's metadata.
   *
   * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html">CDK</a>
   * @see <a
   *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">SAM</a>
   * @see <a
   *     href="https://aws.github.io/copilot-cli/docs/developing/overrides/yamlpatch/">Copilot</a>
   */
  private static final Set<String> MARKS =
      Set.of("aws:cdk:path", "aws:copilot:description", "SamResourceId", "aws:sam:connectors");

  private static final String CDK_METADATA = "AWS::CDK::Metadata";
  private static final String CDK_RULE = "CheckBootstrapVersion";

  /**
   * The bucket that the Serverless Framework adds to each of its templates, and its output.
   *
   * @see <a href="https://www.serverless.com/framework/docs/providers/aws/guide/deploying">
   *     Serverless Framework</a>
   */
  private static final String SERVERLESS_OUTPUT = "ServerlessDeploymentBucketName";

  private Generator() {}

  /** Whether a tool has written a template, so that nobody edits its text. */
  static boolean wrote(Template template) {
    return template.rules().containsKey(CDK_RULE)
        || template.outputs().containsKey(SERVERLESS_OUTPUT)
        || template.resources().values().stream().anyMatch(Generator::isMarked);
  }

  private static boolean isMarked(Resource resource) {
    if (resource.find("Type") == null) {
      return false;
    }
    return resource.type().equals(CDK_METADATA)
        || (resource.find("Metadata") instanceof MapValue metadata
            && MARKS.stream().anyMatch(mark -> metadata.find(mark) != null));
  }
}
