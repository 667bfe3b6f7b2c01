package dev.rigc.lint;

import dev.rigc.rule.RuleInfo;
import java.util.List;

/** The catalogue entries for findings about a preview, which the command line asks for. */
public final class PreviewRules {
  private static final String NAMES =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html";

  /** The branch cannot have a preview. */
  public static final RuleInfo BRANCH =
      RuleInfo.error(
              "RIG2850",
              "A preview is of a Git branch.",
              "The pipeline of a preview reads this branch, and the names of its stacks and its host"
                  + " hold it with hyphens in place of what is neither a letter nor a digit.",
              NAMES)
          .withExample("rigc compile --branch '///' --only twig");

  /** The riglet does not have the application. */
  public static final RuleInfo APPLICATION =
      RuleInfo.error(
              "RIG2851",
              "A preview is of an application of the riglet.",
              "`--only` names one of the applications in `applications`.",
              NAMES)
          .withExample("rigc compile --branch feature-x --only twigg");

  /** A name of the preview is one of the riglet. */
  public static final RuleInfo NAME =
      RuleInfo.error(
              "RIG2852",
              "No name of a preview is one of the riglet.",
              "Stacks, host names, repositories and log groups hold the names of the application and"
                  + " the branch. A preview with the same name would change what the riglet runs.",
              NAMES)
          .withExample("rigc compile --branch main --only twig, where twig is on main");

  /** A secret that the preview may not read. */
  public static final RuleInfo SECRET =
      RuleInfo.warning(
              "RIG2853",
              "A preview reads the secrets that the riglet names.",
              "The boundary in the deps stack lists the secrets of the branches of the riglet. A secret"
                  + " whose name holds `${branch}` is another one in a preview, and its tasks do not"
                  + " start.",
              "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html")
          .withExample("secrets: { KEY: \"/buildit/${branch}/key\" }");

  private PreviewRules() {}

  /** Every entry, in the order of the ids. */
  public static List<RuleInfo> infos() {
    return List.of(BRANCH, APPLICATION, NAME, SECRET);
  }
}
