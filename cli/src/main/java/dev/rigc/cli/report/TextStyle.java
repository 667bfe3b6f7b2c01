package dev.rigc.cli.report;

import java.util.Map;

/**
 * What a text may use of a terminal.
 *
 * @param hasColours colours and bold (ECMA-48 escape sequences)
 * @param hasLinks links (OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda)
 */
public record TextStyle(boolean hasColours, boolean hasLinks) {
  /** Nothing but text. */
  public static final TextStyle PLAIN = new TextStyle(false, false);

  /** The oldest VTE, the library of many terminals, that shows links without a fault. */
  private static final int VTE_WITH_LINKS = 5000;

  /**
   * What a stream of a process may use. {@code NO_COLOR} (https://no-color.org) turns colours off;
   * otherwise {@code FORCE_COLOR} (https://force-color.org) turns them on wherever the text goes,
   * or off if it is {@code 0}. {@code FORCE_HYPERLINK} does the same for links.
   *
   * @param environment the variables of the process
   * @param isTerminal whether the stream goes to a terminal
   */
  public static TextStyle of(Map<String, String> environment, boolean isTerminal) {
    boolean isCapable = isTerminal && !environment.getOrDefault("TERM", "").equals("dumb");
    boolean hasColours =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && forced(environment, "FORCE_COLOR", isCapable);
    boolean hasLinks =
        forced(environment, "FORCE_HYPERLINK", isCapable && hasColours && showsLinks(environment));
    return new TextStyle(hasColours, hasLinks);
  }

  private static boolean forced(Map<String, String> environment, String name, boolean otherwise) {
    String value = environment.getOrDefault(name, "");
    return value.isEmpty() ? otherwise : !value.equals("0") && !value.equals("false");
  }

  /** Only terminals that are known to: others would print the address into the text. */
  private static boolean showsLinks(Map<String, String> environment) {
    String program = environment.getOrDefault("TERM_PROGRAM", "");
    String terminal = environment.getOrDefault("TERM", "");
    return switch (program) {
          case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio" -> true;
          default -> false;
        }
        || switch (terminal) {
          case "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra" -> true;
          default -> false;
        }
        || environment.containsKey("WT_SESSION")
        || environment.containsKey("KONSOLE_VERSION")
        || isVteWithLinks(environment.getOrDefault("VTE_VERSION", ""));
  }

  private static boolean isVteWithLinks(String version) {
    return version.matches("\\d{1,6}") && Integer.parseInt(version) >= VTE_WITH_LINKS;
  }
}
