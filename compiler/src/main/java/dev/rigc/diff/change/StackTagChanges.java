package dev.rigc.diff.change;

import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.Tagging;
import dev.rigc.diff.change.Draft.Reason;
import dev.rigc.diff.change.PropertyDifference.Step;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.Text;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tags of stacks and what becomes of resources when one changes. Which resources a stack's tags
 * reach varies by type, so an update in place is not told of each; a replacement is, as one that
 * may come.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html">Resource
 *     tagging</a>
 */
final class StackTagChanges {
  private StackTagChanges() {}

  /** The tags of a stack that differ; none if only one side has the stack. */
  static List<TagDifference> of(Optional<StackModel> before, Optional<StackModel> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    Map<String, String> old = before.get().source().tags();
    Map<String, String> now = after.get().source().tags();
    SortedSet<String> keys = new TreeSet<>(now.keySet());
    keys.addAll(old.keySet());
    List<TagDifference> found = new ArrayList<>();
    for (String key : keys) {
      Term was = term(old.get(key));
      Term is = term(now.get(key));
      if (!was.equals(is)) {
        found.add(new TagDifference(key, was, is));
      }
    }
    return found;
  }

  private static Term term(@Nullable String value) {
    return value == null ? Term.NONE : new Text(value);
  }

  /**
   * Adds a reason to a resource whose tags only creation sets, and that lacks such a tag itself.
   */
  static void judge(Draft draft, List<TagDifference> tags) {
    ResourceModel model = draft.model();
    Optional<String> property =
        tags.isEmpty()
            ? Optional.empty()
            : ResourceSpecs.bundled()
                .find(model.type())
                .flatMap(ResourceSpec::tagging)
                .map(Tagging::property);
    for (TagDifference tag : tags) {
      if (property.isPresent() && !hasOwn(model, property.get(), tag.key())) {
        List<Step> steps = List.of(Step.key(property.get()));
        PropertyDifference change = new PropertyDifference(steps, tag.before(), tag.after());
        if (UpdateRules.judged(model, change, false).effect().isReplacement()) {
          draft.add("stack tag " + tag.key(), reason(model, property.get(), tag.key()));
        }
      }
    }
  }

  private static boolean hasOwn(ResourceModel model, String property, String key) {
    Term own = Terms.value(model.property(property));
    return own instanceof Items list
        ? list.items().stream().anyMatch(item -> Terms.text(Terms.at(item, "Key")).equals(key))
        : !Terms.at(own, key).equals(Term.NONE);
  }

  private static Reason reason(ResourceModel model, String property, String key) {
    String stack = model.stack().key();
    Link link =
        new Link(stack, "Tags." + key, Optional.empty())
            .then(stack, model.logicalId() + "." + property);
    String clause =
        "a tag of the stack changes, and tags of `%s` are set at creation only"
            .formatted(model.type());
    return new Reason(Effect.MAY_REPLACE, "", clause, link, false);
  }
}
