package dev.rigc.diff.system;

import dev.rigc.diff.value.Surroundings;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Text;
import dev.rigc.diff.value.Terms;
import java.util.Optional;

/** What a stack of a side gets from the other stacks. */
final class StackSurroundings implements Surroundings {
  private final StackModel stack;
  private final SystemModel system;

  StackSurroundings(StackModel stack, SystemModel system) {
    this.stack = stack;
    this.system = system;
  }

  @Override
  public String key() {
    return stack.key();
  }

  @Override
  public Optional<Term> parameter(String name) {
    if (stack.parent().isPresent()) {
      Term given = Terms.at(system.parametersOf(stack), name);
      return given.equals(Term.NONE) ? Optional.empty() : Optional.of(given);
    }
    return Optional.ofNullable(stack.source().parameters().get(name)).map(Text::new);
  }

  @Override
  public Optional<String> pseudo(String name) {
    return switch (name) {
      case "AWS::Region" -> stack.source().region();
      case "AWS::StackName" -> Optional.of(stack.source().name()).filter(known -> !known.isEmpty());
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Term> export(String name) {
    return system.export(stack.source().region(), name);
  }

  @Override
  public Optional<Term> outputOf(String other, String output) {
    return system.stack(other).flatMap(found -> found.output(output));
  }

  @Override
  public Optional<Term> nestedOutput(String resource, String output) {
    return system.nested(stack, resource).flatMap(found -> found.output(output));
  }
}
