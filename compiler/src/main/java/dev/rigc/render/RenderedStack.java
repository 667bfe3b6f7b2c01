package dev.rigc.render;

import dev.rigc.model.stack.Stack;
import dev.rigc.plan.Sha256;
import dev.rigc.yaml.Document;

/**
 * A stack and its template.
 *
 * @param stack the stack
 * @param template YAML, with a line end at its end
 * @param parsed the same, parsed back
 */
public record RenderedStack(Stack stack, String template, Document parsed) {
  /** The SHA-256 of the template, in hexadecimal digits. */
  public String sha256() {
    return Sha256.of(template);
  }
}
