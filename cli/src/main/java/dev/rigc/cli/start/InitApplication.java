package dev.rigc.cli.start;

import java.util.Optional;

/**
 * An application as an answer of {@code rigc init} names it.
 *
 * @param name its name
 * @param repository its repository, owner/name
 * @param port the port of its container
 * @param healthCheck the path that answers when it is well
 */
record InitApplication(String name, String repository, int port, Optional<String> healthCheck) {
  /** What an answer looks like. */
  static final String FORM = "NAME=OWNER/REPOSITORY[:PORT][/PATH]";

  private static final int PORT = 8080;
  private static final int LONGEST_PORT = 5;

  /** Reads an answer; empty if it has another form. What the parts may be is left to the rules. */
  static Optional<InitApplication> parse(String answer) {
    int equals = answer.indexOf('=');
    int owner = answer.indexOf('/', equals);
    if (equals < 1 || owner < equals + 2 || answer.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    String rest = answer.substring(owner + 1);
    int path = rest.indexOf('/');
    Optional<String> healthCheck = path < 0 ? Optional.empty() : Optional.of(rest.substring(path));
    String repository = path < 0 ? rest : rest.substring(0, path);
    int colon = repository.indexOf(':');
    String port = colon < 0 ? "" : repository.substring(colon + 1);
    String name = colon < 0 ? repository : repository.substring(0, colon);
    boolean isPort =
        colon < 0
            || (!port.isEmpty()
                && port.length() <= LONGEST_PORT
                && port.chars().allMatch(c -> c >= '0' && c <= '9'));
    if (name.isEmpty() || !isPort) {
      return Optional.empty();
    }
    return Optional.of(
        new InitApplication(
            answer.substring(0, equals),
            answer.substring(equals + 1, owner) + "/" + name,
            colon < 0 ? PORT : Integer.parseInt(port),
            healthCheck));
  }
}
