package dev.rigc.lint;

import dev.rigc.load.finding.AddonRules;
import dev.rigc.render.override.PatchRules;
import dev.rigc.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue entries of what is found when a riglet is compiled, and in its output folder. */
public final class OutputRules {
  /** Something that rigc did not write is in the place of the output. */
  public static final RuleInfo IN_THE_WAY =
      RuleInfo.error(
              "RIG9001",
              "The output folder contains nothing that rigc would have to overwrite or mix with.",
              "rigc replaces and removes only the files that the folder's riglet.json lists. The first"
                  + " output requires a new or empty folder, a file that rigc did not write is never"
                  + " overwritten, and a symbolic link is never followed, because it can point"
                  + " anywhere.",
              "https://cwe.mitre.org/data/definitions/59.html")
          .withExample("out/deploy.sh, written by hand before the first `rigc compile -o out/`");

  /** A file of the output is not what the riglet compiles to. */
  public static final RuleInfo STALE =
      RuleInfo.error(
              "RIG9002",
              "The output folder contains what the riglet compiles to.",
              "What is deployed from a stale folder is not what the riglet says. `rigc compile"
                  + " --check` finds this; its text report lists the files below its summary, all"
                  + " other formats have a finding for each.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/best-practices.html")
          .withExample("out/deps.yaml, edited by hand");

  /** A stack that was deployed can still be running, and the output no longer has it. */
  public static final RuleInfo LEFT_BEHIND =
      RuleInfo.note(
              "RIG9003",
              "No stack is removed from the output while it can still be running.",
              "rigc works offline and deletes nothing in AWS. A stack that was deployed stays, and"
                  + " costs, after its environment or application was removed from the riglet.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-delete-stack.html")
          .withExample("environments: { staging: {…} }  # before: production, too");

  /** A template was changed by hand, and the output replaces it. */
  public static final RuleInfo REPLACED =
      RuleInfo.warning(
              "RIG9004",
              "No template of the output is changed by hand.",
              "rigc replaces what it wrote, and a change by hand with it. It finds such a change by the"
                  + " hash that riglet.json has of each template.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/best-practices.html")
          .withExample("out/deps.yaml, edited by hand before the next `rigc compile`");

  private OutputRules() {}

  /** Every entry, in the order of the ids. */
  public static List<RuleInfo> infos() {
    return Stream.of(
            PatchRules.infos(),
            AddonRules.infos(),
            List.of(IN_THE_WAY, STALE, LEFT_BEHIND, REPLACED))
        .flatMap(List::stream)
        .toList();
  }
}
