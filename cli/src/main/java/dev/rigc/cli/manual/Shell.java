package dev.rigc.cli.manual;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** The shells that can complete rigc's commands, options and their values. */
public enum Shell {
  /** Bash 3.2 and newer. */
  BASH,
  /** Zsh 5 and newer. */
  ZSH,
  /** Fish 3 and newer. */
  FISH;

  /** The script that makes this shell complete the command {@code root}. */
  public String completionOf(CommandSpec root) {
    return switch (this) {
      case BASH -> BashCompletion.of(root);
      case ZSH -> ZshCompletion.of(root);
      case FISH -> FishCompletion.of(root);
    };
  }

  /** The name of the shell's program. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
