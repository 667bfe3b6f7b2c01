package dev.rigc.rule.resource.stepfunctions;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.MappingNode.Entry;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Looks at a definition in the Amazon States Language. What a function of CloudFormation or a
 * substitution gives is left alone.
 *
 * @param report takes what to point at and what is wrong with it
 * @see <a href="https://states-language.net/spec.html">the language</a>
 */
record StateMachine(BiConsumer<Node, String> report) {
  private static final int DEEPEST = 20;

  private static final List<String> TYPES =
      List.of("Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map");

  /** The types whose states have neither a next state nor an end of their own. */
  private static final Set<String> WITHOUT_NEXT = Set.of("Choice", "Succeed", "Fail");

  void check(Node definition) {
    check(definition, 0);
  }

  private void check(Node definition, int depth) {
    if (depth > DEEPEST || !(definition instanceof MappingNode machine) || isFunction(machine)) {
      return;
    }
    Optional<MappingNode> states = machine.mapping("States").filter(map -> !isFunction(map));
    if (states.isEmpty() || isGrown(states.get())) {
      return;
    }
    Optional<Entry> start = machine.entry("StartAt");
    if (start.isEmpty()) {
      report.accept(machine, "The definition does not say where it starts: `StartAt` is missing.");
    } else {
      leads(start.get(), states.get());
    }
    for (Entry state : states.get().entries()) {
      if (state.value() instanceof MappingNode body && !isFunction(body)) {
        state(state, body, states.get(), depth);
      }
    }
  }

  private void state(Entry state, MappingNode body, MappingNode states, int depth) {
    Optional<ScalarNode> type = body.scalar("Type").filter(StateMachine::isPlain);
    if (body.get("Type").isEmpty()) {
      report.accept(state.key(), "The state `%s` has no `Type`.".formatted(state.name()));
    }
    if (type.isPresent() && !TYPES.contains(type.get().text())) {
      report.accept(
          type.get(),
          "There is no type of state `%s`; there is %s."
              .formatted(type.get().text(), Phrases.quotedAnd(TYPES)));
    } else if (type.isPresent()) {
      transition(state, body, type.get().text());
    }
    if (type.filter(task -> task.text().equals("Task")).isPresent()
        && body.get("Resource").isEmpty()) {
      report.accept(state.key(), "The task `%s` has no `Resource`.".formatted(state.name()));
    }
    for (String key : new String[] {"Next", "Default"}) {
      body.entry(key).ifPresent(next -> leads(next, states));
    }
    for (String key : new String[] {"Choices", "Catch"}) {
      each(body, key)
          .forEach(choice -> choice.entry("Next").ifPresent(next -> leads(next, states)));
    }
    each(body, "Branches").forEach(branch -> check(branch, depth + 1));
    for (String key : new String[] {"ItemProcessor", "Iterator"}) {
      body.get(key).ifPresent(machine -> check(machine, depth + 1));
    }
  }

  private void transition(Entry state, MappingNode body, String type) {
    boolean leadsOn = body.get("Next").isPresent();
    boolean ends = body.get("End").isPresent();
    if (WITHOUT_NEXT.contains(type)) {
      if (leadsOn || ends) {
        report.accept(
            state.key(),
            "The state `%s` is of the type `%s`, which has neither `Next` nor `End`."
                .formatted(state.name(), type));
      }
    } else if (leadsOn == ends) {
      report.accept(
          state.key(),
          "The state `%s` needs %s `Next` and `End`."
              .formatted(state.name(), ends ? "only one of" : "one of"));
    }
  }

  private void leads(Entry from, MappingNode states) {
    if (from.value() instanceof ScalarNode to && isPlain(to) && states.entry(to.text()).isEmpty()) {
      String near =
          Suggestion.name(to.text(), states.keys())
              .map(meant -> " " + Suggestion.didYouMean(meant))
              .orElse("");
      report.accept(
          to,
          "`%s` names the state `%s`, which is not there.%s"
              .formatted(from.name(), to.text(), near));
    }
  }

  private static List<MappingNode> each(MappingNode body, String key) {
    return body.sequence(key).map(SequenceNode::items).orElse(List.of()).stream()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .filter(item -> !isFunction(item))
        .toList();
  }

  /** Whether a text stands for itself: neither a function nor a substitution makes it. */
  private static boolean isPlain(ScalarNode text) {
    return text.tag().isEmpty() && !text.text().contains("${");
  }

  private static boolean isFunction(MappingNode map) {
    return map.tag().isPresent()
        || map.keys().stream().anyMatch(key -> key.startsWith("Fn::") || key.equals("Ref"));
  }

  /** Whether a loop adds states that nobody has written. */
  private static boolean isGrown(MappingNode states) {
    return states.keys().stream().anyMatch(name -> name.startsWith("Fn::") || name.contains("${"));
  }
}
