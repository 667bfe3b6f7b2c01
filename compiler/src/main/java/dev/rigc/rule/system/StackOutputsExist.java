package dev.rigc.rule.system;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.GetStackOutput;
import dev.rigc.cfn.MapValue;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Nearest;
import dev.rigc.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code Fn::GetStackOutput} reads from a stack of the plan is one of its outputs. */
final class StackOutputsExist implements SystemRule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "CFN5011",
              "What `Fn::GetStackOutput` reads is an output of that stack.",
              "CloudFormation refuses to deploy a stack that reads an output which does not exist.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html")
          .withExample("!GetStackOutput {StackName: twig-foundation, OutputName: VpcID}\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(SystemSubject subject, Findings findings) {
    Map<String, Member> byStack = new HashMap<>();
    for (Member member : subject.members()) {
      member.stack().ifPresent(stack -> byStack.putIfAbsent(stack.name(), member));
    }
    if (byStack.isEmpty()) {
      return;
    }
    for (Member member : subject.members()) {
      for (FunctionUse use : member.template().functions()) {
        if (use.function() instanceof GetStackOutput read
            && read.argument() instanceof MapValue map
            && map.get("Region").isEmpty()) {
          check(member, use, map, byStack, findings);
        }
      }
    }
  }

  private static void check(
      Member member,
      FunctionUse use,
      MapValue map,
      Map<String, Member> byStack,
      Findings findings) {
    Optional<Member> owner =
        map.get("StackName")
            .flatMap(name -> Wording.certain(member, name))
            .flatMap(name -> Optional.ofNullable(byStack.get(name)));
    Optional<String> output = map.get("OutputName").flatMap(name -> Wording.certain(member, name));
    if (owner.isEmpty() || output.isEmpty() || owner.get().template().mayGrow()) {
      return;
    }
    var outputs = owner.get().template().outputs();
    if (!outputs.containsKey(output.get())) {
      findings
          .add(
              INFO,
              map.get("OutputName").orElse(map).node(),
              "`%s` is read from the stack `%s`, which has no such output."
                  .formatted(output.get(), owner.get().label()))
          .resource(use.resource().map(resource -> resource.logicalId()).orElse(null))
          .hint(
              Nearest.to(output.get(), outputs.keySet())
                  .map("Did you mean `%s`?"::formatted)
                  .orElse("Add the output to that stack's template."));
    }
  }
}
