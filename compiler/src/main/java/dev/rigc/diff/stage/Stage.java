package dev.rigc.diff.stage;

import dev.rigc.diff.system.StackSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A step that can be deployed.
 *
 * @param number its number, from 1
 * @param name its name, such as {@code detach}
 * @param purpose what it is for, as a sentence
 * @param stacks the stacks to deploy, in order
 * @param deletes the stacks to delete, in order
 * @param isDeletingFirst whether they are deleted before the others are deployed: they may import
 *     what the others no longer export
 */
public record Stage(
    int number,
    String name,
    String purpose,
    List<StackState> stacks,
    List<StackSource> deletes,
    boolean isDeletingFirst) {
  /** Keeps copies of the lists. */
  public Stage {
    stacks = List.copyOf(stacks);
    deletes = List.copyOf(deletes);
  }

  /** The name of its folder. */
  public String folder() {
    return String.format(Locale.ROOT, "%02d-%s", number, name);
  }

  /**
   * What a stack is in a stage.
   *
   * @param source the stack
   * @param template the text of its template
   * @param held parameters that take the present value of an export, by name
   * @param imports resources that are in the account and become a part of the stack; then nothing
   *     else of the stack changes
   * @param renames logical ids that become others, by the old ones; then nothing else changes
   */
  public record StackState(
      StackSource source,
      String template,
      Map<String, String> held,
      List<Import> imports,
      Map<String, String> renames) {
    /** Keeps copies. */
    public StackState {
      held = Map.copyOf(held);
      imports = List.copyOf(imports);
      renames = Map.copyOf(renames);
    }
  }

  /**
   * A resource that becomes a part of a stack.
   *
   * @param logicalId its logical id there
   * @param type its type
   * @param property the property that identifies it
   * @param name the value of that
   */
  public record Import(String logicalId, String type, String property, String name) {}
}
