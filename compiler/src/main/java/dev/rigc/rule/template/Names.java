package dev.rigc.rule.template;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that a template defines, and what a wrong one was meant to be. */
public final class Names {
  /**
   * Every pseudo parameter.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html">Pseudo
   *     parameters</a>
   */
  public static final Set<String> PSEUDO =
      Set.of(
          "AWS::AccountId",
          "AWS::NoValue",
          "AWS::NotificationARNs",
          "AWS::Partition",
          "AWS::Region",
          "AWS::StackId",
          "AWS::StackName",
          "AWS::URLSuffix");

  /**
   * What was found for names, as a name may stand in many places: one in {@code Globals} stands in
   * each function.
   */
  private static final TemplateIndex<Map<String, Optional<String>>> HINTS =
      new TemplateIndex<>(context -> new HashMap<>());

  /**
   * How many names are compared with others in one template. Hints are for people, who fix a few
   * wrong names at a time; thousands of names times thousands of wrong ones are of no use to them.
   */
  private static final int MOST_COMPARED = 500_000;

  private final TemplateContext context;
  private final Template template;
  private final boolean resources;

  private Names(TemplateContext context, boolean resources) {
    this.context = context;
    this.template = context.template();
    this.resources = resources;
  }

  /** Parameters, pseudo parameters and resources, those that SAM adds among them. */
  public static Names of(TemplateContext context) {
    return new Names(context, true);
  }

  /** Parameters and pseudo parameters only. */
  public static Names ofParameters(TemplateContext context) {
    return new Names(context, false);
  }

  /** Whether the name is defined, or may be once the template's macros have run. */
  public boolean contains(String name) {
    return PSEUDO.contains(name)
        || template.parameters().containsKey(name)
        || (resources && isResource(name))
        || (template.mayGrow() && !name.startsWith("AWS::"));
  }

  /** Whether the name is certainly defined. */
  public boolean defines(String name) {
    return PSEUDO.contains(name)
        || template.parameters().containsKey(name)
        || template.resources().containsKey(name);
  }

  private boolean isResource(String name) {
    @Nullable Resource written = template.resources().get(name);
    return written == null
        ? context.generated().referred(name).isPresent()
        : context.generated().typeOf(written).isPresent();
  }

  /** What a wrong name was probably meant to be. */
  public @Nullable String hint(String name) {
    Map<String, Optional<String>> known = HINTS.of(context);
    if ((long) known.size() * template.resources().size() > MOST_COMPARED) {
      return null;
    }
    return known
        .computeIfAbsent(
            (resources ? "resource " : "parameter ") + name,
            key -> Optional.ofNullable(found(name)))
        .orElse(null);
  }

  private @Nullable String found(String name) {
    Set<String> all = new LinkedHashSet<>(template.parameters().keySet());
    if (resources) {
      all.addAll(template.resources().keySet());
      all.addAll(context.generated().ids());
    }
    all.addAll(name.startsWith("AWS") ? new TreeSet<>(PSEUDO) : Set.of());
    return hint(name, all);
  }

  /** What a wrong name was probably meant to be, out of these. */
  public static @Nullable String hint(String name, Collection<String> candidates) {
    Optional<String> nearest = Suggestion.name(name, candidates);
    if (nearest.isPresent()) {
      return Suggestion.didYouMean(nearest.get());
    }
    return candidates.isEmpty() || candidates.size() > 12
        ? null
        : "There is " + Phrases.quotedAnd(candidates) + ".";
  }
}
