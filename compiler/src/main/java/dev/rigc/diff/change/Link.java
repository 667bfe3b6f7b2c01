package dev.rigc.diff.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A step of the way from where something began to a property.
 *
 * @param stack the key of the stack it is in
 * @param text what it is, such as {@code Vpc.CidrBlock}
 * @param before the step before it
 */
record Link(String stack, String text, Optional<Link> before) {
  /** Nobody reads a longer way. */
  private static final int LONGEST = 20;

  Link then(String inStack, String next) {
    return new Link(inStack, next, Optional.of(this));
  }

  /** The steps from the first one on; those of other stacks than the last one name their stack. */
  List<String> steps() {
    List<String> steps = new ArrayList<>();
    for (Optional<Link> at = Optional.of(this);
        at.isPresent() && steps.size() < LONGEST;
        at = at.get().before()) {
      Link link = at.get();
      steps.add(link.stack().equals(stack) ? link.text() : link.stack() + ":" + link.text());
    }
    Collections.reverse(steps);
    return steps;
  }
}
