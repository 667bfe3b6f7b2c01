package dev.rigc.stack.build;

import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.pipeline.RepositoryName;
import dev.rigc.model.pipeline.SourceProvider;
import dev.rigc.model.pipeline.SourceTrigger;
import dev.rigc.model.value.Arn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a pipeline reads its source; one of connection, repository and archive is present.
 *
 * @param branch the branch as Git names it
 * @param connection through which it is read, from GitHub, GitLab or Bitbucket
 * @param codeCommit the repository of CodeCommit
 * @param archive the archive in S3
 * @param trigger which pushes start the pipeline; absent for all pushes to its branch
 * @param isOnGitHub whether a commit has its page on GitHub
 */
public record SourceView(
    String branch,
    @Nullable Connection connection,
    @Nullable CodeCommit codeCommit,
    @Nullable Archive archive,
    @Nullable Trigger trigger,
    boolean isOnGitHub) {

  /**
   * A connection.
   *
   * @param arn its ARN
   * @param use the action that a role needs to use it
   */
  public record Connection(String arn, String use) {}

  /**
   * A repository of CodeCommit.
   *
   * @param repository its name
   */
  public record CodeCommit(String repository) {}

  /**
   * An archive in S3.
   *
   * @param bucket its bucket
   * @param key its key
   */
  public record Archive(String bucket, String key) {}

  /**
   * Patterns of branches and paths, or of tags.
   *
   * @param isOfTags whether it is tags that start the pipeline
   * @param branches branches that start it
   * @param excludedBranches branches that do not
   * @param paths files that start it
   * @param excludedPaths files that do not
   * @param tags tags that start it
   * @param excludedTags tags that do not
   */
  public record Trigger(
      boolean isOfTags,
      List<String> branches,
      List<String> excludedBranches,
      List<String> paths,
      List<String> excludedPaths,
      List<String> tags,
      List<String> excludedTags) {}

  static SourceView of(Riglet riglet, Application application) {
    SourceProvider provider = application.provider();
    RepositoryName repository = application.repository();
    return new SourceView(
        application.sourceBranch(),
        provider.usesConnection() ? connection(riglet) : null,
        provider == SourceProvider.CODECOMMIT ? new CodeCommit(repository.value()) : null,
        provider == SourceProvider.S3 ? new Archive(repository.first(), repository.rest()) : null,
        application.pipeline().trigger().map(trigger -> trigger(application, trigger)).orElse(null),
        provider == SourceProvider.GITHUB);
  }

  private static Connection connection(Riglet riglet) {
    Arn connection =
        riglet
            .connection()
            .orElseThrow(() -> new IllegalArgumentException("A pipeline needs a connection."));
    // The action has the prefix of the ARN: codeconnections, or codestar-connections before.
    return new Connection(connection.toString(), connection.service() + ":UseConnection");
  }

  /** A trigger without branches would start the pipeline for every branch. */
  private static Trigger trigger(Application application, SourceTrigger trigger) {
    boolean isOfTags = !trigger.tags().isEmpty();
    List<String> own = List.of(application.sourceBranch());
    List<String> branches =
        Optional.of(trigger.branches().includes()).filter(asked -> !asked.isEmpty()).orElse(own);
    return new Trigger(
        isOfTags,
        isOfTags ? List.of() : branches,
        trigger.branches().excludes(),
        trigger.paths().includes(),
        trigger.paths().excludes(),
        trigger.tags().includes(),
        trigger.tags().excludes());
  }
}
