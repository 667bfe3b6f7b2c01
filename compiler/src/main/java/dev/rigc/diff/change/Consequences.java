package dev.rigc.diff.change;

import dev.rigc.diff.change.Draft.Reason;
import dev.rigc.diff.change.UpdateRules.Judgement;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.diff.value.Term.Passed;
import dev.rigc.diff.value.Term.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows what happens to resources through everything that takes something from them. A resource
 * is looked at again only when more is known to happen to it, so the time grows with the number of
 * references.
 */
final class Consequences {
  private final SystemModel before;
  private final SystemModel after;
  private final Map<String, Draft> drafts;
  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, Set<String>> waiting = new HashMap<>();
  private final Map<String, Map<String, Reason>> outputs = new LinkedHashMap<>();

  Consequences(SystemModel before, SystemModel after, Map<String, Draft> drafts) {
    this.before = before;
    this.after = after;
    this.drafts = drafts;
  }

  static String key(String stack, String id) {
    return stack + "\n" + id;
  }

  void follow() {
    after.stacks().values().forEach(this::index);
    Deque<Draft> queue = new ArrayDeque<>(drafts.values());
    Set<Draft> queued = new LinkedHashSet<>(queue);
    while (!queue.isEmpty()) {
      Draft next = queue.remove();
      queued.remove(next);
      for (Draft reached : reached(next)) {
        if (queued.add(reached)) {
          queue.add(reached);
        }
      }
    }
  }

  /** Why an output gets another value. */
  List<Cause> causesOf(String stack, String output) {
    return outputs.getOrDefault(key(stack, output), Map.of()).values().stream()
        .map(Reason::cause)
        .toList();
  }

  /** The outputs of a stack that get another value. */
  Set<String> outputsOf(StackModel stack) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : stack.template().outputs().keySet()) {
      if (outputs.containsKey(key(stack.key(), name))) {
        names.add(name);
      }
    }
    return names;
  }

  private void index(StackModel stack) {
    stack
        .resources()
        .forEach(
            (id, resource) -> {
              Use.in(resource.properties(), stack.key(), id, false, this::add);
              for (String other : resource.dependsOn()) {
                waiting
                    .computeIfAbsent(key(stack.key(), other), one -> new LinkedHashSet<>())
                    .add(id);
              }
            });
    stack.outputs().forEach((name, value) -> Use.in(value, stack.key(), name, true, this::add));
  }

  private void add(Use use) {
    uses.computeIfAbsent(
            key(use.reference().stack(), use.reference().resource()), one -> new ArrayList<>())
        .add(use);
  }

  /** The resources of which more is known now. */
  private List<Draft> reached(Draft from) {
    ResourceModel model = from.model();
    String key = key(model.stack().key(), model.logicalId());
    List<Draft> reached = new ArrayList<>();
    for (Use use : uses.getOrDefault(key, List.of())) {
      AttributeChange.Answer answer = AttributeChange.of(from, use.reference().attribute());
      if (answer != AttributeChange.Answer.NO) {
        pass(from, use, use.decides() && answer == AttributeChange.Answer.YES)
            .ifPresent(reached::add);
      }
    }
    if (from.effect() == Effect.WILL_REPLACE) {
      for (String id : waiting.getOrDefault(key, Set.of())) {
        await(from, model.stack().key(), id);
      }
    }
    return reached;
  }

  private Optional<Draft> pass(Draft from, Use use, boolean certain) {
    Link link = link(from, use);
    String source = from.model().stack().key() + ":" + from.model().logicalId();
    if (use.isOutput()) {
      Reason reason = new Reason(Effect.NONE, "", "", link, certain);
      outputs
          .computeIfAbsent(key(use.stack(), use.user()), one -> new LinkedHashMap<>())
          .merge(source, reason, (old, now) -> old.isCertain() ? old : now);
      return Optional.empty();
    }
    Optional<Draft> user = draft(use.stack(), use.user());
    if (user.isEmpty()) {
      return Optional.empty();
    }
    Judgement judged = UpdateRules.judged(user.get().model(), use.at(), certain);
    String clause = judged.reason().isEmpty() && !certain ? UpdateRules.OPEN : judged.reason();
    boolean isNews =
        user.get()
            .add(
                use.at().path() + " " + source,
                new Reason(judged.effect(), use.at().path(), clause, link, certain));
    return isNews ? user : Optional.empty();
  }

  private Link link(Draft from, Use use) {
    String name = use.reference().attribute();
    Link link = (from.effect().isReplacement() ? from.origin() : from.originOf(name)).orElseThrow();
    for (Passed way : use.ways()) {
      link = link.then(use.stack(), way.way() == Way.IMPORT ? "export " + way.name() : way.name());
    }
    String path = use.at().path();
    return link.then(
        use.stack(),
        use.isOutput() ? "Outputs." + use.user() : use.user() + (path.isEmpty() ? "" : "." + path));
  }

  private void await(Draft from, String stack, String id) {
    Optional<Draft> user = draft(stack, id);
    if (user.isPresent() && from.origin().isPresent()) {
      Link link = from.origin().get().then(stack, id + ".DependsOn");
      String clause = "it is updated after `%s`".formatted(from.model().logicalId());
      user.get()
          .add(
              "DependsOn " + from.model().logicalId(),
              new Reason(Effect.NONE, "", clause, link, false));
    }
  }

  /** What is known of a resource that both sides have. */
  private Optional<Draft> draft(String stack, String id) {
    Draft known = drafts.get(key(stack, id));
    if (known != null) {
      return Optional.of(known).filter(one -> one.before.isPresent() && one.after.isPresent());
    }
    Optional<ResourceModel> old = before.resource(stack, id);
    Optional<ResourceModel> now = after.resource(stack, id);
    if (old.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    Draft made = new Draft(Kind.AFFECTED, old, now);
    drafts.put(key(stack, id), made);
    return Optional.of(made);
  }
}
