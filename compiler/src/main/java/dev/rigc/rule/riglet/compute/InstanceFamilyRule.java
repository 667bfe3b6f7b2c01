package dev.rigc.rule.riglet.compute;

import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.cfn.spec.fact.HostSize;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.database.Database;
import dev.rigc.model.value.InstanceType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hosts are of a current generation, and of a type that rigc knows. */
final class InstanceFamilyRule implements Rule<RigletContext> {
  private static final Map<String, String> SUCCESSORS =
      Map.of("t1.micro", "t3.micro", "m1.small", "t3.small", "m1.medium", "t3.medium");

  private static final RuleInfo RETIRED =
      RuleInfo.warning(
              "RIG2308",
              "Hosts are not of a previous generation.",
              "Types of previous generations cost more, are missing in newer regions and zones, and"
                  + " the current machine images do not start on all of them.",
              "https://aws.amazon.com/ec2/previous-generation/")
          .withExample("instanceType: m1.small");

  private static final RuleInfo OLD =
      RuleInfo.note(
              "RIG2309",
              "Burstable hosts are t3 or newer.",
              "A t3 costs less than the t2 of the same size, and has two processors where small t2"
                  + " have one.",
              "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-performance-instances.html")
          .withExample("instanceType: t2.small");

  private static final RuleInfo UNKNOWN =
      RuleInfo.note(
              "RIG2310",
              "The memory of the hosts is known.",
              "Without it rigc cannot check whether the tasks fit.",
              "https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html")
          .withExample("instanceType: z9x.large");

  @Override
  public List<RuleInfo> infos() {
    return List.of(RETIRED, OLD, UNKNOWN);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      if (environment.compute().launch() == LaunchType.EC2) {
        NodePath path = context.origin(environment, "compute", "instanceType");
        InstanceType type = environment.compute().instanceType();
        check(context, findings, path, type);
        reportUnknown(context, findings, path, type);
      }
      Optional<InstanceType> database = environment.couchDb().map(Database::instanceType);
      database.ifPresent(
          type ->
              check(
                  context,
                  findings,
                  context.origin(environment, "database", "instanceType"),
                  type));
    }
  }

  private static void check(
      RigletContext context, Findings findings, NodePath path, InstanceType type) {
    if (!context.isSound(path)) {
      return;
    }
    String size = type.value().substring(type.family().length() + 1);
    if (isRetired(type)) {
      context
          .report(
              findings,
              RETIRED,
              path,
              "%s is `%s`, a previous generation.".formatted(KeyPath.quoted(path), type))
          .hint(
              Optional.ofNullable(SUCCESSORS.get(type.value()))
                  .map(successor -> "`%s` is its successor.".formatted(successor))
                  .orElse("Take a type of a current family, such as `t3`, `m7i`, `c7i` or `r7i`."));
    } else if (type.family().equals("t2")) {
      context
          .report(
              findings,
              OLD,
              path,
              "%s is `%s`; its successor is cheaper and faster."
                  .formatted(KeyPath.quoted(path), type))
          .hint("Take `t3.%s`.".formatted(size));
    }
  }

  private static void reportUnknown(
      RigletContext context, Findings findings, NodePath path, InstanceType type) {
    if (context.isSound(path) && HostSize.of(type.value()).isEmpty() && !isRetired(type)) {
      context
          .report(
              findings,
              UNKNOWN,
              path,
              "The memory of `%s` is not known, so it was not checked whether the tasks fit."
                  .formatted(type))
          .hint(
              meant(type.value()).map(Suggestion::didYouMean).map(asked -> asked + " ").orElse("")
                  + "If the type is spelt as meant, compare the memory of the tasks with it"
                  + " yourself.");
    }
  }

  /** The type that a misspelt one resembles; one that EC2 has is meant. */
  private static Optional<String> meant(String type) {
    return InstanceTypes.ofProperty("AWS::EC2::Instance", List.of("InstanceType"))
        .filter(types -> !types.isKnown(type))
        .flatMap(types -> Suggestion.name(type, types.all()));
  }

  private static boolean isRetired(InstanceType type) {
    return InstanceTypes.isPreviousGeneration(type.value());
  }
}
