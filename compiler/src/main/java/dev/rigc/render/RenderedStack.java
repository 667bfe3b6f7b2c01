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
 */
public record RenderedStack(Stack stack, String template, Document parsed) {
  /** What {@code riglet.json} says of the template. */
  public FileFacts facts() {
    return FileFacts.of(stack.file(), template);
  }
}
