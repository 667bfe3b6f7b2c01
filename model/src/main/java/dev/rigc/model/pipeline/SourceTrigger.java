package dev.rigc.model.pipeline;

import java.util.List;

/**
 * Which pushes start a pipeline. Patterns are globs of CodePipeline: {@code *}, {@code **} and
 * braces (<a href="https://docs.aws.amazon.com/codepipeline/latest/userguide/syntax-glob.html">glob
 * patterns</a>).
 *
 * @param branches branches whose pushes start it; none for the branch of the application
 * @param paths files of which at least one must have changed; none for any
 * @param tags tags that start it, instead of branches and paths
 */
public record SourceTrigger(Patterns branches, Patterns paths, Patterns tags) {
  /** What is included and what is excluded of it. */
  public record Patterns(List<String> includes, List<String> excludes) {
    /** No pattern. */
    public static final Patterns NONE = new Patterns(List.of(), List.of());

    /** Keeps copies of the lists. */
    public Patterns {
      includes = List.copyOf(includes);
      excludes = List.copyOf(excludes);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
      return includes.isEmpty() && excludes.isEmpty();
    }
  }
}
