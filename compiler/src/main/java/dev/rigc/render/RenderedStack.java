package dev.rigc.render;

import dev.rigc.model.stack.Stack;
import dev.rigc.plan.FileFacts;
import dev.rigc.yaml.Document;

/**
 * A stack and its template.
 *
 * @param stack the stack
 * @param template YAML, with a line end at its end
 * @param parsed the same, parsed back
 * @param facts what {@code riglet.json} says of the template
 */
public record RenderedStack(Stack stack, String template, Document parsed, FileFacts facts) {
  /** A stack and its template, of which it is told once what {@code riglet.json} says. */
  public RenderedStack(Stack stack, String template, Document parsed) {
    this(stack, template, parsed, FileFacts.of(stack.file(), template));
  }
}
