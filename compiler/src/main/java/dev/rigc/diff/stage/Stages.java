package dev.rigc.diff.stage;

import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock;
import dev.rigc.diff.deadlock.Deadlocks;
import dev.rigc.diff.stage.Stage.StackState;
import dev.rigc.diff.system.StackSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the stages of a difference. */
public final class Stages {
  private static final List<String> NAMES =
      List.of("rename", "detach", "clear", "provide", "move", "finish");
  private static final List<String> PURPOSES =
      List.of(
          "Resources get their new logical ids; CloudFormation refuses it for types that cannot be"
              + " refactored, before anything is changed. This needs an AWS CLI of February 2025 or"
              + " later.",
          "Imports of exports that must change become parameters with the present value, so that"
              + " nothing imports them.",
          "What is in the way of something new is moved aside, or kept outside of its stack.",
          "Stacks that others wait for get their new template, with the outputs that are still"
              + " imported.",
          "All other stacks get their new template.",
          "What was kept for the time between is dropped.");

  private static final int LAST = NAMES.size();

  private Stages() {}

  /** The stages that a difference is deployed in; none if nothing is to be deployed. */
  public static StagePlan of(SystemDifference difference) {
    Map<String, StackEdits> edits = new LinkedHashMap<>();
    for (StackDifference stack : difference.stacks()) {
      boolean isNested = stack.key().contains("/") && stack.model().source().name().contains("/");
      if (!isNested) {
        edits.put(stack.key(), new StackEdits(stack.before(), stack.after()));
      }
    }
    Solutions solutions = new Solutions(difference, new StackEdits.ByKey(edits));
    List<Deadlock> deadlocks = Deadlocks.in(difference);
    deadlocks.forEach(solutions::solve);
    return new StagePlan(stages(difference, edits, deadlocks.isEmpty()), solutions.unsolved());
  }

  private static List<Stage> stages(
      SystemDifference difference, Map<String, StackEdits> edits, boolean isPlain) {
    List<Stage> stages = new ArrayList<>();
    for (int i = isPlain ? LAST : 1; i <= LAST; i++) {
      List<StackState> states = new ArrayList<>();
      for (StackEdits edit : edits.values()) {
        Optional<StackState> now = edit.state(i);
        Optional<StackState> before = edit.state(isPlain ? 0 : i - 1);
        if (now.isPresent() && before.map(old -> isOther(old, now.get())).orElse(true)) {
          states.add(now.get());
        }
      }
      List<StackSource> deletes = i == LAST ? gone(difference) : List.of();
      if (!states.isEmpty() || !deletes.isEmpty()) {
        String purpose =
            isPlain ? "All stacks that differ get their new template." : PURPOSES.get(i - 1);
        String dropped = deletes.isEmpty() ? "" : " Stacks that are dropped are deleted.";
        stages.add(
            new Stage(
                stages.size() + 1,
                isPlain ? "deploy" : NAMES.get(i - 1),
                purpose + dropped,
                states,
                deletes,
                !isPlain));
      }
    }
    return stages;
  }

  private static boolean isOther(StackState old, StackState now) {
    return !old.template().equals(now.template())
        || !old.source().parameters().equals(now.source().parameters())
        || !old.source().tags().equals(now.source().tags());
  }

  /** The last that was created is deleted first. */
  private static List<StackSource> gone(SystemDifference difference) {
    List<StackSource> gone = new ArrayList<>();
    for (StackDifference stack : difference.stacks()) {
      if (stack.kind() == Kind.REMOVED && !stack.key().contains("/")) {
        gone.add(0, stack.model().source());
      }
    }
    return gone;
  }
}
