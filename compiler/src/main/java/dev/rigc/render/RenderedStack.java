package dev.rigc.render;

import dev.rigc.model.stack.Stack;
import dev.rigc.plan.Sha256;

/**
 * A stack and the text of its template.
 *
 * @param stack the stack
 * @param template YAML, with a line end at its end
 */
public record RenderedStack(Stack stack, String template) {
  /** The SHA-256 of the template, in hexadecimal digits. */
  public String sha256() {
    return Sha256.of(template);
  }
}
