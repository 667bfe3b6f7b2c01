package dev.rigc.load.finding;

import dev.rigc.rule.RuleInfo;
import java.util.List;

/** The catalogue entries of what can be wrong with a template beside a riglet. */
public final class AddonRules {
  public static final RuleInfo PLACE =
      RuleInfo.error(
              "RIG2906",
              "A template beside a riglet is `addons/LAYER/NAME.yaml`.",
              "The layer says which stacks are made of it, and the name is a part of theirs. A"
                  + " template elsewhere would be ignored.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-console-create-stack-parameters.html")
          .withExample("addons/fundation/queue.yaml");

  public static final RuleInfo TEMPLATE =
      RuleInfo.error(
              "RIG2907",
              "What is beside a riglet is a template.",
              "A template is a mapping, each of its sections is one, and so is each resource, parameter"
                  + " and output. Of anything else rigc cannot make a stack.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html")
          .withExample("addons/foundation/queue.yaml: Resources: []");

  private AddonRules() {}

  /** Every entry, in the order of the ids. */
  public static List<RuleInfo> infos() {
    return List.of(PLACE, TEMPLATE);
  }
}
