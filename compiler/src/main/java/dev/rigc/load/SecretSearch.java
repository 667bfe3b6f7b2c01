package dev.rigc.load;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.model.SecretName;
import dev.rigc.model.SecretReference;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.Optional;

/**
 * Finds what may be a secret before anything is reported: what stands where the name of a secret
 * belongs and is none, and the values of keys that speak of a secret.
 */
final class SecretSearch {
  private static final NodePath SLACK = NodePath.of("notifications", "slack");

  private static final Optional<Object> SECRETS = Optional.of("secrets");

  private final Secrets secrets;

  SecretSearch(Secrets secrets) {
    this.secrets = secrets;
  }

  void search(Node node) {
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> search(entry.value()));
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(this::search);
    } else if (node instanceof ScalarNode scalar && !scalar.isNull() && maybeSecret(scalar)) {
      secrets.add(scalar.span());
    }
  }

  private static boolean maybeSecret(ScalarNode scalar) {
    NodePath path = scalar.path();
    if (path.equals(SLACK)) {
      return !SecretName.isWellFormed(scalar.text());
    }
    return path.parent().flatMap(NodePath::last).equals(SECRETS)
        ? !SecretReference.isWellFormed(scalar.text())
        : path.last().filter(key -> Redaction.namesSecret(key.toString())).isPresent();
  }
}
