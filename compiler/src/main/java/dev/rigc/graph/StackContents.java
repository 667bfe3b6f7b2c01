package dev.rigc.graph;

import dev.rigc.rule.Collector;
import dev.rigc.rule.Stack;
import java.util.List;

/**
 * How much a stack has in it.
 *
 * @param stack the stack
 * @param resources how many resources its template has
 */
record StackContents(Stack stack, int resources) {
  static final Collector<StackContents> COLLECTOR =
      template ->
          List.of(new StackContents(template.stack(), template.template().resources().size()));
}
