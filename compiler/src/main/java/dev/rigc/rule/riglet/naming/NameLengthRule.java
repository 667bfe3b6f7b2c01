package dev.rigc.rule.riglet.naming;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every name that will be derived is short enough. */
final class NameLengthRule implements RigletRule {
  private static final int LISTED = 3;

  /** A name that is too long, and the part of it that would best be shortened. */
  private record TooLong(NameUse use, Part cause, NodePath path) {
    int excess() {
      return use.excess();
    }
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2201",
            "Every derived name is within the limit of its service.",
            "Names are built from owner, project, environment, application and branch; one"
                + " that is too long fails a deployment halfway.",
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")
        .withExample("project: a-very-long-name-for-a-project-of-so-few-applications");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Map<NodePath, List<TooLong>> byCause = new LinkedHashMap<>();
    for (NameUse use : NameUse.all(context)) {
      if (use.excess() > 0 && use.isSound(context)) {
        cause(context, use)
            .ifPresent(
                found -> byCause.computeIfAbsent(found.path(), p -> new ArrayList<>()).add(found));
      }
    }
    byCause.values().forEach(names -> report(context, findings, names));
  }

  /** The longest part that the author chose; a region cannot be shortened. */
  private static Optional<TooLong> cause(RigletContext context, NameUse use) {
    return use.name().parts().stream()
        .filter(part -> !part.label().equals("region"))
        .filter(part -> use.path(context, part).isPresent())
        .max(Comparator.comparingInt(Part::length))
        .map(part -> new TooLong(use, part, use.path(context, part).orElseThrow()));
  }

  private void report(RigletContext context, Findings findings, List<TooLong> names) {
    TooLong worst = names.stream().max(Comparator.comparingInt(TooLong::excess)).orElseThrow();
    String message =
        "The name of the %s would be %s characters long, %s are allowed:\n   %s."
            .formatted(
                worst.use().words(),
                worst.use().name().length(),
                worst.use().maximum(),
                worst.use().name().sum());
    String shorten =
        "Shorten %s by at least %s character%s."
            .formatted(cause(worst), worst.excess(), worst.excess() == 1 ? "" : "s");
    if (NameUse.isKey(worst.cause())) {
      context
          .reportKey(findings, info(), worst.path(), message + others(names, worst))
          .hint(shorten);
    } else {
      context.report(findings, info(), worst.path(), message + others(names, worst)).hint(shorten);
    }
  }

  private static String cause(TooLong found) {
    return NameUse.isKey(found.cause())
        ? "the name `%s`".formatted(found.cause().text())
        : "`%s`".formatted(found.cause().label());
  }

  private static String others(List<TooLong> names, TooLong worst) {
    List<String> others =
        names.stream()
            .filter(name -> !name.equals(worst))
            .map(name -> "the %s (%s too many)".formatted(name.use().words(), name.excess()))
            .toList();
    if (others.isEmpty()) {
      return "";
    }
    return "\n   Too long for the same reason: %s.".formatted(Phrases.and(others, LISTED));
  }
}
