package dev.rigc.rule.system;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.GetStackOutput;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Place;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackTemplate;
import dev.rigc.rule.SystemRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code Fn::GetStackOutput} reads from a stack of the plan is one of its outputs. */
final class StackOutputsExistRule implements SystemRule {
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

  /**
   * An output that is read from a stack.
   *
   * @param resource the logical id of the resource that reads it
   * @param stack the name of the stack
   * @param output the name of the output
   * @param place where the output is named
   */
  private record Read(Optional<String> resource, String stack, String output, Place place) {}

  private static final Collector<Read> READS = StackOutputsExistRule::collect;

  @Override
  public List<Collector<?>> collectors() {
    return List.of(READS);
  }

  private static List<Read> collect(StackTemplate template) {
    List<Read> reads = new ArrayList<>();
    for (FunctionUse use : template.template().functions()) {
      if (use.function() instanceof GetStackOutput read
          && read.argument() instanceof MapValue map
          && map.get("Region").isEmpty()) {
        Optional<Value> output = map.get("OutputName");
        Optional<String> stack =
            map.get("StackName").flatMap(name -> Wording.certain(template, name));
        output
            .filter(name -> stack.isPresent())
            .flatMap(name -> Wording.certain(template, name))
            .ifPresent(
                name ->
                    reads.add(
                        new Read(
                            use.resource().map(Resource::logicalId),
                            stack.get(),
                            name,
                            Place.of(output.get().node()))));
      }
    }
    return reads;
  }

  @Override
  public void check(SetContext set, Findings findings) {
    Map<String, Stack> byName = new HashMap<>();
    for (Stack stack : set.stacks()) {
      stack.planned().ifPresent(planned -> byName.putIfAbsent(planned.name(), stack));
    }
    for (Read read : set.facts(READS)) {
      Optional.ofNullable(byName.get(read.stack()))
          .filter(owner -> !owner.mayGrow() && !owner.outputs().contains(read.output()))
          .ifPresent(owner -> report(read, owner, findings));
    }
  }

  private static void report(Read read, Stack owner, Findings findings) {
    findings
        .add(
            INFO,
            read.place(),
            "`%s` is read from the stack `%s`, which has no such output."
                .formatted(read.output(), owner.label()))
        .resource(read.resource().orElse(null))
        .hint(
            Suggestion.name(read.output(), owner.outputs())
                .map(Suggestion::didYouMean)
                .orElse("Add the output to that stack's template."));
  }
}
