package dev.rigc.diff.change;

import dev.rigc.diff.change.Draft.Reason;
import dev.rigc.diff.change.UpdateRules.Judgement;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.StackSource;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.Passed;
import dev.rigc.diff.value.Term.Text;
import dev.rigc.diff.value.Term.Way;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Compares two sides. */
public final class SystemComparison {
  private static final List<String> ATTRIBUTES =
      List.of(
          "CreationPolicy", "DeletionPolicy", "Metadata", "UpdatePolicy", "UpdateReplacePolicy");

  private final SystemModel before;
  private final SystemModel after;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private SystemComparison(SystemModel before, SystemModel after) {
    this.before = before;
    this.after = after;
  }

  /** All that differs. */
  public static SystemDifference of(SystemModel before, SystemModel after) {
    return new SystemComparison(before, after).compare();
  }

  private SystemDifference compare() {
    Set<String> keys = new LinkedHashSet<>(after.stacks().keySet());
    keys.addAll(before.stacks().keySet());
    boolean isSame = keys.stream().allMatch(this::isSame);
    if (!isSame) {
      keys.forEach(this::resources);
    }
    Consequences consequences = new Consequences(before, after, drafts);
    if (!drafts.isEmpty()) {
      consequences.follow();
    }
    Map<String, List<ResourceDifference>> byStack = new LinkedHashMap<>();
    for (Draft draft : drafts.values()) {
      byStack
          .computeIfAbsent(draft.model().stack().key(), key -> new ArrayList<>())
          .add(draft.difference());
    }
    return new SystemDifference(
        before,
        after,
        keys.stream()
            .map(
                key ->
                    isSame
                        ? same(key)
                        : stack(key, byStack.getOrDefault(key, List.of()), consequences))
            .toList());
  }

  private boolean isSame(String key) {
    Optional<StackSource> old = before.stack(key).map(StackModel::source);
    Optional<StackSource> now = after.stack(key).map(StackModel::source);
    return old.isPresent() && now.isPresent() && old.get().isSame(now.get());
  }

  private StackDifference same(String key) {
    return new StackDifference(
        Kind.UNCHANGED,
        before.stack(key),
        after.stack(key),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private StackDifference stack(
      String key, List<ResourceDifference> resources, Consequences consequences) {
    Optional<StackModel> old = before.stack(key);
    Optional<StackModel> now = after.stack(key);
    List<TagDifference> tags = StackTagChanges.of(old, now);
    List<ParameterDifference> parameters =
        old.isPresent() && now.isPresent()
            ? ParameterDifference.between(old.get(), now.get())
            : List.of();
    List<OutputDifference> outputs = outputs(old, now, consequences);
    return new StackDifference(
        tags.isEmpty()
            ? kind(old.isPresent(), now.isPresent(), parameters, resources, outputs)
            : Kind.CHANGED,
        old,
        now,
        tags,
        parameters,
        resources,
        outputs);
  }

  private static Kind kind(
      boolean was,
      boolean is,
      List<ParameterDifference> parameters,
      List<ResourceDifference> resources,
      List<OutputDifference> outputs) {
    if (!was || !is) {
      return was ? Kind.REMOVED : Kind.ADDED;
    }
    boolean isEdited =
        !parameters.isEmpty()
            || resources.stream().anyMatch(one -> one.kind() != Kind.AFFECTED)
            || outputs.stream().anyMatch(SystemComparison::isEdited);
    return isEdited
        ? Kind.CHANGED
        : resources.isEmpty() && outputs.isEmpty() ? Kind.UNCHANGED : Kind.AFFECTED;
  }

  private static boolean isEdited(OutputDifference output) {
    return !output.exportBefore().equals(output.exportAfter())
        || !Terms.value(output.before()).equals(Terms.value(output.after()));
  }

  // ---- resources

  private void resources(String key) {
    Map<String, ResourceModel> old = before.stack(key).map(StackModel::resources).orElse(Map.of());
    Map<String, ResourceModel> now = after.stack(key).map(StackModel::resources).orElse(Map.of());
    List<TagDifference> tags = StackTagChanges.of(before.stack(key), after.stack(key));
    now.forEach((id, model) -> compare(key, id, Optional.ofNullable(old.get(id)), model, tags));
    old.forEach(
        (id, model) -> {
          if (!now.containsKey(id)) {
            removed(key, id, model);
          }
        });
  }

  private void compare(
      String key,
      String id,
      Optional<ResourceModel> old,
      ResourceModel now,
      List<TagDifference> tags) {
    if (old.isEmpty()) {
      Draft added = new Draft(Kind.ADDED, old, Optional.of(now));
      added.add("", reason(Effect.CREATE, "", key, id));
      drafts.put(Consequences.key(key, id), added);
      return;
    }
    List<PropertyDifference> properties =
        TermComparison.of(old.get().properties(), now.properties()).stream()
            .filter(one -> !UpdateRules.isSameBoolean(now.type(), one))
            .toList();
    List<AttributeDifference> attributes = attributes(old.get(), now);
    boolean isOtherType = !old.get().type().equals(now.type());
    boolean isEdited = isOtherType || !properties.isEmpty() || !attributes.isEmpty();
    Draft draft = new Draft(isEdited ? Kind.CHANGED : Kind.AFFECTED, old, Optional.of(now));
    draft.properties.addAll(properties);
    draft.attributes.addAll(attributes);
    draft.properties.forEach(one -> judge(draft, key, one));
    if (isOtherType) {
      String clause =
          "the type changes from `%s`, which CloudFormation refuses".formatted(old.get().type());
      draft.add("", reason(Effect.WILL_REPLACE, clause, key, id + ".Type"));
    }
    StackTagChanges.judge(draft, tags);
    if (isEdited || draft.origin().isPresent()) {
      drafts.put(Consequences.key(key, id), draft);
    }
  }

  private static Reason reason(Effect effect, String clause, String stack, String text) {
    return new Reason(effect, "", clause, new Link(stack, text, Optional.empty()), true);
  }

  private void removed(String key, String id, ResourceModel model) {
    Draft removed = new Draft(Kind.REMOVED, Optional.of(model), Optional.empty());
    boolean isKept = Fates.isRetained(model);
    String clause =
        isKept
            ? "it stays in the account, outside of the stack"
            : after.stack(key).isEmpty() ? "when its stack is deleted" : "";
    removed.add("", reason(isKept ? Effect.NONE : Effect.DELETE, clause, key, id));
    drafts.put(Consequences.key(key, id), removed);
  }

  private static void judge(Draft draft, String stack, PropertyDifference difference) {
    Judgement judged = UpdateRules.of(draft.model(), difference);
    String path = difference.path();
    Link link = origin(draft.model(), stack, difference);
    draft.add(
        path,
        new Reason(
            judged.effect(),
            path,
            judged.reason(),
            link,
            !UpdateRules.isKept(draft.model(), difference)
                && Certainty.differ(difference.before(), difference.after())));
  }

  /**
   * What was edited: the property itself, or a parameter or export that it takes its value from.
   */
  private static Link origin(ResourceModel model, String stack, PropertyDifference difference) {
    String place = model.logicalId() + "." + difference.path();
    if (!difference.isPassed()) {
      return new Link(stack, place, Optional.empty());
    }
    List<Passed> old = Terms.ways(difference.before());
    for (Passed way : Terms.ways(difference.after())) {
      boolean isSame =
          old.stream()
              .anyMatch(
                  one ->
                      one.name().equals(way.name())
                          && Terms.value(one.value()).equals(Terms.value(way.value())));
      if (!isSame) {
        String text = way.way() == Way.IMPORT ? "export " + way.name() : way.name();
        return new Link(stack, text, Optional.empty()).then(stack, place);
      }
    }
    return new Link(stack, place, Optional.empty());
  }

  private static List<AttributeDifference> attributes(ResourceModel old, ResourceModel now) {
    List<AttributeDifference> found = new ArrayList<>();
    for (String name : ATTRIBUTES) {
      add(name, old.attribute(name), now.attribute(name), found);
    }
    add("Condition", old.presence(), now.presence(), found);
    add("DependsOn", ids(old.dependsOn()), ids(now.dependsOn()), found);
    return found;
  }

  private static Term ids(SortedSet<String> ids) {
    return new Items(ids.stream().<Term>map(Text::new).toList());
  }

  private static void add(String name, Term old, Term now, List<AttributeDifference> found) {
    if (!Terms.value(old).equals(Terms.value(now))) {
      found.add(new AttributeDifference(name, old, now));
    }
  }

  // ---- outputs

  private List<OutputDifference> outputs(
      Optional<StackModel> old, Optional<StackModel> now, Consequences consequences) {
    Map<String, Term> were = old.map(StackModel::outputs).orElse(Map.of());
    Map<String, Term> are = now.map(StackModel::outputs).orElse(Map.of());
    Set<String> names = new LinkedHashSet<>(are.keySet());
    names.addAll(were.keySet());
    Set<String> affected = now.map(consequences::outputsOf).orElse(Set.of());
    List<OutputDifference> found = new ArrayList<>();
    for (String name : names) {
      OutputDifference output = output(name, old, now, consequences);
      if (affected.contains(name) || isEdited(output)) {
        found.add(output);
      }
    }
    return found;
  }

  private static OutputDifference output(
      String name, Optional<StackModel> old, Optional<StackModel> now, Consequences followed) {
    Term was = old.map(stack -> stack.outputs().getOrDefault(name, Term.NONE)).orElse(Term.NONE);
    Term is = now.map(stack -> stack.outputs().getOrDefault(name, Term.NONE)).orElse(Term.NONE);
    List<Cause> causes = new ArrayList<>();
    if (!Terms.value(was).equals(Terms.value(is))) {
      causes.add(
          new Cause(Effect.NONE, "", "", List.of("Outputs." + name), Certainty.differ(was, is)));
    }
    now.ifPresent(stack -> causes.addAll(followed.causesOf(stack.key(), name)));
    return new OutputDifference(
        name,
        old.map(stack -> stack.exportName(name)).orElse(""),
        now.map(stack -> stack.exportName(name)).orElse(""),
        was,
        is,
        causes);
  }
}
