package dev.rigc.stack.build;

import dev.rigc.render.HeadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code build} see.
 *
 * @param head what every template starts with
 * @param repository name of the ECR repository
 * @param sourceRepository the repository as its provider names it, on GitHub {@code owner/name}
 * @param branch the branch
 * @param source where the pipeline reads it
 * @param pipeline name of the pipeline
 * @param buildProject name of the build project
 * @param endToEndProject name of the end-to-end project
 * @param projectPrefix what both names start with
 * @param endToEndTests path of the build specification of the end-to-end tests, where they run
 * @param endpoint URL of the application that the end-to-end tests go to, where they run
 * @param platforms the platforms that images are for; absent where nobody chose one
 * @param armBuild whether builds run on Graviton processors
 * @param logGroup name of the log group of builds
 * @param templatesFolder where in the artifact bucket the application's templates lie
 * @param reports the report groups that builds fill
 * @param scanGate what looks at the image scan before anything is deployed, where asked for
 * @param task what runs the tasks before deployments, where there are any
 * @param preview what a preview may do beyond the riglet; absent where it is none
 * @param stages the stages that deploy; none where the pipeline only builds
 * @param counted stacks whose copies an operator may set
 * @param deployed stacks that the pipeline deploys without asking
 * @param approved stacks that it deploys after an approval
 * @param announcedStages stages whose success is announced
 * @param buildEmails addresses that hear of builds
 * @param slackParameter name of the parameter that holds the webhook
 * @param slackParameterArn its ARN, for {@code Fn::Sub}
 * @param slackLogGroup name of the log group of the function that writes to Slack
 * @param countLogGroup name of the log group of the function that counts tasks
 */
public record BuildView(
    HeadView head,
    String repository,
    String sourceRepository,
    String branch,
    SourceView source,
    String pipeline,
    String buildProject,
    String endToEndProject,
    String projectPrefix,
    @Nullable String endToEndTests,
    @Nullable String endpoint,
    @Nullable String platforms,
    boolean armBuild,
    String logGroup,
    String templatesFolder,
    List<Report> reports,
    @Nullable ScanGate scanGate,
    @Nullable Task task,
    @Nullable Preview preview,
    List<Stage> stages,
    List<String> counted,
    List<String> deployed,
    List<String> approved,
    List<String> announcedStages,
    List<String> buildEmails,
    @Nullable String slackParameter,
    @Nullable String slackParameterArn,
    String slackLogGroup,
    String countLogGroup) {

  /**
   * A report group.
   *
   * @param reportId what stands for it in the template
   * @param name its name, which the build specification makes of the project's and the report's
   * @param type the word of CodeBuild for what it holds
   */
  public record Report(String reportId, String name, String type) {}

  /**
   * The project that waits for the scan of an image.
   *
   * @param project its name
   * @param refused the severities that stop a deployment, with spaces between them
   */
  public record ScanGate(String project, String refused) {}

  /**
   * The project that runs the tasks before deployments.
   *
   * @param project its name
   * @param container the container whose exit code counts
   * @param minutes how long the task may take, as text
   * @param timeout after how many minutes the project itself gives up
   * @param stacks the stacks that hold the tasks
   * @param clusters what the names of the clusters begin with that they run on
   * @param rolePath the path of the roles of applications
   */
  public record Task(
      String project,
      String container,
      String minutes,
      int timeout,
      List<String> stacks,
      List<String> clusters,
      String rolePath) {}

  /**
   * A preview.
   *
   * @param rolePath the path of the roles of the riglet
   * @param hosts the host names that it sets records for
   */
  public record Preview(String rolePath, List<String> hosts) {}

  /**
   * The task that a stage runs before it deploys.
   *
   * @param stack the stack that holds it
   * @param templatePath where its template is, as the pipeline names it
   * @param parameters parameters of the stack, as JSON in which the pipeline fills in values
   * @param variables what the project that runs it is told, as JSON
   */
  public record StageTask(String stack, String templatePath, String parameters, String variables) {}

  /**
   * A stage that deploys to an environment.
   *
   * @param name its name
   * @param stack the stack that it deploys
   * @param templatePath where its template is, as the pipeline names it
   * @param tags where the file with the tags of the stack is, as the pipeline names it
   * @param task what it runs before that; absent where it runs nothing
   * @param countRequest what the function that counts tasks is asked; absent where scaling chooses
   *     how many run
   * @param parameters parameters of the stack, as JSON in which the pipeline fills in values
   * @param approvalRequest what a person who must approve is asked; absent where nobody must
   * @param tested whether the end-to-end tests run after it
   */
  public record Stage(
      String name,
      String stack,
      String templatePath,
      String tags,
      @Nullable StageTask task,
      @Nullable String countRequest,
      String parameters,
      @Nullable String approvalRequest,
      boolean tested) {

    boolean isApproved() {
      return approvalRequest != null;
    }
  }
}
