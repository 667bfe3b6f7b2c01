package dev.rigc.plan;

import dev.rigc.model.stack.StackName;
import java.util.List;

/**
 * A stack that others import from.
 *
 * @param kind the name of its kind, by which templates call it: {@code foundation('VpcId')}
 * @param stack its name
 */
public record Exporter(String kind, StackName stack) {
  /** The stack of {@code kind} that serves the place of another stack. */
  public static Exporter of(StackKind kind, StackSite site) {
    return new Exporter(kind.name(), new StackName(site.of(kind).name().value()));
  }

  /** The full name of an export. */
  public String export(String output) {
    return stack.export(output);
  }

  /** What a stack takes from this one. */
  public Taken taking(List<String> outputs) {
    return new Taken(this, outputs);
  }

  /** What a stack takes from this one. */
  public Taken taking(String... outputs) {
    return taking(List.of(outputs));
  }

  /**
   * What a stack takes from another one.
   *
   * @param from the other one
   * @param outputs what it takes, in the order of the template; none where this riglet needs none
   */
  public record Taken(Exporter from, List<String> outputs) {
    /** Keeps a copy of the list. */
    public Taken {
      outputs = List.copyOf(outputs);
    }
  }
}
