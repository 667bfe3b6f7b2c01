package dev.rigc.model.override;

import dev.rigc.model.value.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The way to a value in a template, as JSON Pointer writes it (<a
 * href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>): {@code
 * /Resources/Service/Properties/Tags/0}. In a step, {@code ~1} stands for a slash and {@code ~0}
 * for a tilde.
 *
 * @param text steps, each after a slash; empty for the whole template
 */
public record JsonPointer(String text) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "a JSON Pointer: steps that each begin with `/`, with `~1` for a slash and `~0` for a tilde";

  private static final Pattern FORM = Pattern.compile("(?:/(?:[^/~]|~[01])*+)*+", Pattern.DOTALL);
  private static final int LONGEST = 2_000;

  /** Throws {@link IllegalArgumentException} if {@code text} has another form. */
  public JsonPointer {
    if (!isWellFormed(text)) {
      throw Requirement.unmet(text, REQUIREMENT);
    }
  }

  /** Whether {@code text} has the form of a pointer. */
  public static boolean isWellFormed(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /** The steps, with what stands for other characters undone. */
  public List<String> steps() {
    List<String> steps = new ArrayList<>();
    for (String step : text.isEmpty() ? new String[0] : text.substring(1).split("/", -1)) {
      steps.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return List.copyOf(steps);
  }

  /** Whether this leads to a value inside of the one that {@code other} leads to. */
  public boolean isInside(JsonPointer other) {
    return text.startsWith(other.text + "/");
  }

  @Override
  public String toString() {
    return text;
  }
}
