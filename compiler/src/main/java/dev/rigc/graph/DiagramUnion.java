package dev.rigc.graph;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.graph.SystemDiagram.Group;
import dev.rigc.graph.SystemDiagram.Member;
import dev.rigc.graph.SystemDiagram.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Puts two sides into one diagram. What both have is where the new side has it; what only the old
 * one has follows what it followed there.
 */
public final class DiagramUnion {
  private DiagramUnion() {}

  /**
   * The diagram of both sides of a comparison, with a mark on each part to which it does something.
   */
  public static SystemDiagram of(SystemDifference difference) {
    Marks marks = Marks.of(difference);
    DiagramSide before = DiagramMaker.side(stacks(difference.before()), marks);
    DiagramSide after = DiagramMaker.side(stacks(difference.after()), marks);
    return new DiagramSide(
            groups(before, after),
            NetworkUnion.of(before.networks(), after.networks()),
            PipelineUnion.of(before.pipelines(), after.pipelines()))
        .diagram(true);
  }

  private static List<DrawnStack> stacks(SystemModel side) {
    Map<String, DrawnStack> stacks = new LinkedHashMap<>();
    for (StackModel stack : side.stacks().values()) {
      stacks.computeIfAbsent(Marks.key(stack), key -> DrawnStack.of(stack));
    }
    return List.copyOf(stacks.values());
  }

  /**
   * The things of both sides in order.
   *
   * @param key what tells a thing apart
   * @param both what a thing becomes that both sides have, of the old one and the new one
   * @param dropped what a thing becomes that only the old side has
   * @param added what a thing becomes that only the new side has
   */
  static <T> List<T> of(
      Collection<T> before,
      Collection<T> after,
      Function<T, String> key,
      BinaryOperator<T> both,
      UnaryOperator<T> dropped,
      UnaryOperator<T> added) {
    Map<String, T> old = byKey(before, key);
    Map<String, T> now = byKey(after, key);
    List<String> order = new ArrayList<>(now.keySet());
    int place = 0;
    for (String one : old.keySet()) {
      if (!now.containsKey(one)) {
        order.add(place, one);
      }
      place = order.indexOf(one) + 1;
    }
    List<T> all = new ArrayList<>();
    for (String one : order) {
      Optional<T> was = Optional.ofNullable(old.get(one));
      Optional<T> is = Optional.ofNullable(now.get(one));
      if (was.isPresent() && is.isPresent()) {
        all.add(both.apply(was.get(), is.get()));
      } else {
        all.add(is.map(added).or(() -> was.map(dropped)).orElseThrow());
      }
    }
    return all;
  }

  private static <T> Map<String, T> byKey(Collection<T> things, Function<T, String> key) {
    Map<String, T> byKey = new LinkedHashMap<>();
    for (T thing : things) {
      String name = key.apply(thing);
      int same = 1;
      String unique = name;
      while (byKey.containsKey(unique)) {
        unique = name + " " + same++;
      }
      byKey.put(unique, thing);
    }
    return byKey;
  }

  // ---- stacks

  /** What members use is known by name between the sides, and by an id in the diagram. */
  private static List<Group> groups(DiagramSide before, DiagramSide after) {
    List<Group> now = named(after.groups());
    List<Group> old = withoutMoved(named(before.groups()), now);
    List<Group> all =
        of(
            old,
            now,
            Group::name,
            (was, is) ->
                new Group(
                    is.name(),
                    of(
                        was.members(),
                        is.members(),
                        Member::name,
                        DiagramUnion::both,
                        DiagramUnion::dropped,
                        DiagramUnion::added)),
            was ->
                new Group(was.name(), was.members().stream().map(DiagramUnion::dropped).toList()),
            is -> new Group(is.name(), is.members().stream().map(DiagramUnion::added).toList()));
    Map<String, String> ids = new LinkedHashMap<>();
    for (Group group : all) {
      group.members().forEach(member -> ids.putIfAbsent(member.name(), "s" + ids.size()));
    }
    return renamed(all, name -> Objects.requireNonNull(ids.get(name)));
  }

  /** A stack that has another environment on the new side is there only. */
  private static List<Group> withoutMoved(List<Group> before, List<Group> after) {
    Map<String, String> places = new HashMap<>();
    after.forEach(group -> group.members().forEach(one -> places.put(one.name(), group.name())));
    return before.stream()
        .map(
            group ->
                new Group(
                    group.name(),
                    group.members().stream()
                        .filter(
                            one ->
                                places.getOrDefault(one.name(), group.name()).equals(group.name()))
                        .toList()))
        .filter(group -> !group.members().isEmpty())
        .toList();
  }

  private static Member both(Member was, Member is) {
    List<Use> uses =
        of(
            was.uses(),
            is.uses(),
            Use::id,
            (old, now) -> now,
            use -> new Use(use.id(), Mark.DROPPED),
            use -> new Use(use.id(), Mark.ADDED));
    return with(is, uses);
  }

  private static Member dropped(Member was) {
    return with(was, was.uses().stream().map(use -> new Use(use.id(), Mark.DROPPED)).toList());
  }

  private static Member added(Member is) {
    return with(is, is.uses().stream().map(use -> new Use(use.id(), Mark.ADDED)).toList());
  }

  private static Member with(Member one, List<Use> uses) {
    return new Member(one.id(), one.label(), one.name(), one.resources(), uses, one.mark());
  }

  /** The groups with the names of stacks in place of their ids. */
  private static List<Group> named(List<Group> groups) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Group group : groups) {
      group.members().forEach(member -> names.put(member.id(), member.name()));
    }
    return renamed(groups, id -> names.getOrDefault(id, id));
  }

  private static List<Group> renamed(List<Group> groups, UnaryOperator<String> names) {
    return groups.stream()
        .map(
            group ->
                new Group(
                    group.name(),
                    group.members().stream().map(one -> renamed(one, names)).toList()))
        .toList();
  }

  private static Member renamed(Member one, UnaryOperator<String> names) {
    return new Member(
        names.apply(one.id()),
        one.label(),
        one.name(),
        one.resources(),
        one.uses().stream().map(use -> new Use(names.apply(use.id()), use.mark())).toList(),
        one.mark());
  }
}
