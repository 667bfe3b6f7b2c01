package dev.rigc.load.finding;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.model.value.SecretName;
import dev.rigc.model.value.SecretReference;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what may be a secret before anything is reported: everything where the name of a secret
 * belongs, unless it is such a name, and the values of keys that speak of a secret.
 */
public final class SecretSearch {
  private static final NodePath SLACK = NodePath.of("notifications", "slack");

  /** Of an application; a key that resembles it is that key, misspelt. */
  private static final String SECRETS = "secrets";

  /** What variables are called by nearly everybody. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*+");

  private final Secrets secrets;

  public SecretSearch(Secrets secrets) {
    this.secrets = secrets;
  }

  public void search(Node root) {
    root.walk(this::look);
  }

  private void look(Node node) {
    if (node instanceof ScalarNode scalar && isWritten(scalar) && maybeSecret(scalar)) {
      secrets.add(scalar);
    }
    if (node instanceof MappingNode mapping) {
      mapping.entries().stream()
          .filter(SecretSearch::isTurnedRound)
          .forEach(entry -> secrets.add(entry.key()));
    }
  }

  /** Among the secrets of an application: a name as the value, and what is none as the key. */
  private static boolean isTurnedRound(MappingNode.Entry entry) {
    List<Object> steps = entry.value().path().steps();
    return secretsOf(steps) == steps.size() - 2
        && steps.size() > 2
        && entry.value() instanceof ScalarNode value
        && VARIABLE.matcher(value.text()).matches()
        && !VARIABLE.matcher(entry.key().text()).matches();
  }

  /** Also a null may have an anchor, and YAML takes a password that starts with `&` for one. */
  private static boolean isWritten(ScalarNode scalar) {
    Span span = scalar.span();
    return span.line() < span.endLine() || span.column() < span.endColumn();
  }

  /** Whether a value may be a secret, and not only the name of one. */
  public static boolean maybeSecret(ScalarNode scalar) {
    List<Object> steps = scalar.path().steps();
    if (scalar.path().equals(SLACK)) {
      return !isText(scalar) || !SecretName.isWellFormed(scalar.text());
    }
    int mapping = secretsOf(steps);
    if (mapping >= 0 && mapping == steps.size() - 2 && steps.get(mapping + 1) instanceof String) {
      return !isText(scalar) || !SecretReference.isWellFormed(scalar.text());
    }
    return isSecretPlace(scalar.path());
  }

  /** Whether what stands there may be a secret, unless it is seen to be the name of one. */
  public static boolean isSecretPlace(NodePath path) {
    List<Object> steps = path.steps();
    return secretsOf(steps) >= 0
        || steps.subList(0, Math.min(2, steps.size())).equals(SLACK.steps())
        || path.last().filter(key -> Redaction.namesSecret(key.toString())).isPresent();
  }

  private static boolean isText(ScalarNode scalar) {
    return scalar.kind().equals("a string") && scalar.tag().isEmpty();
  }

  private static boolean isSidecar(Object step) {
    return step.equals("sidecars")
        || (step instanceof String key && Suggestion.word("sidecars", List.of(key)).isPresent());
  }

  /** Where the secrets of an application or of a sidecar are in a path, or -1. */
  private static int secretsOf(List<Object> steps) {
    for (int i = 2; i < steps.size(); i++) {
      boolean ofContainer =
          steps.get(i - 2).equals("applications")
              || (i > 3 && steps.get(i - 4).equals("applications") && isSidecar(steps.get(i - 2)));
      if (ofContainer
          && steps.get(i) instanceof String key
          && (key.equals(SECRETS) || Suggestion.word(SECRETS, List.of(key)).isPresent())) {
        return i;
      }
    }
    return -1;
  }
}
