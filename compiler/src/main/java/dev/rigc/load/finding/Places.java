package dev.rigc.load.finding;

import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.model.value.Slug;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of a riglet stand in its file, and which of them are sound. For a riglet built
 * in code there is no file, and everything is sound.
 */
public final class Places {
  private static final String IN_CODE = "riglet";

  private final Optional<Document> document;
  private final Unsound unsound;
  private final Secrets secrets;
  private final Map<Slug, String> environmentNames;
  private final Map<Slug, String> applicationNames;

  public Places(
      Optional<Document> document,
      Unsound unsound,
      Secrets secrets,
      Map<Slug, String> environmentNames,
      Map<Slug, String> applicationNames) {
    this.document = document;
    this.unsound = unsound;
    this.secrets = secrets;
    this.environmentNames = Map.copyOf(environmentNames);
    this.applicationNames = Map.copyOf(applicationNames);
  }

  public static Places inCode() {
    return new Places(Optional.empty(), new Unsound(), new Secrets(), Map.of(), Map.of());
  }

  /**
   * A place that a finding can be reported at.
   *
   * @param path the way to it, whether or not the file holds anything there
   * @param location where it is: a scalar itself, the key of anything else; for what the file does
   *     not hold, the nearest thing around it
   * @param excerpt the line of the file, secrets masked
   */
  public record Place(NodePath path, SourceLocation location, Optional<String> excerpt) {}

  /** The place of the value at {@code path}. */
  public Place at(NodePath path) {
    NodePath nearest = path;
    while (find(nearest).isEmpty() && nearest.parent().isPresent()) {
      nearest = nearest.parent().get();
    }
    Optional<Node> node = find(nearest);
    if (node.isPresent() && node.get() instanceof ScalarNode) {
      return place(path, node.get());
    }
    return key(nearest).map(key -> place(path, key)).orElseGet(() -> start(path, node));
  }

  /** The place of the key at {@code path}, rather than of its value. */
  public Place atKey(NodePath path) {
    return key(path).map(key -> place(path, key)).orElseGet(() -> at(path));
  }

  /** The file; none for a riglet built in code. */
  public Optional<Document> document() {
    return document;
  }

  /** What no finding about the riglet may repeat. */
  public KnownSecrets secrets() {
    return secrets.known();
  }

  /** The line that a node of the file starts on, secrets masked. */
  public Optional<String> excerpt(Node node) {
    return document
        .filter(known -> known.source().equals(node.source()))
        .flatMap(known -> secrets.excerpt(node.span()));
  }

  /** Whether the file holds something at {@code path}. */
  public boolean has(NodePath path) {
    return find(path).isPresent();
  }

  /** The scalar at {@code path} as it is written, without quotes. */
  public Optional<String> text(NodePath path) {
    return find(path)
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .map(ScalarNode::text);
  }

  /** Whether nothing is wrong with the value at {@code path}, nor with one it lies in. */
  public boolean isSound(NodePath path) {
    return unsound.valueIsSound(path);
  }

  /** Whether nothing is wrong with the value at {@code path}, nor with any inside it. */
  public boolean isSoundThroughout(NodePath path) {
    return unsound.allIsSound(path);
  }

  /** Whether nothing is wrong with the key at {@code path}, be its value as it may. */
  public boolean isKeySound(NodePath path) {
    return unsound.keyIsSound(path);
  }

  /** The path of the environment of this name, which the file may write differently. */
  public NodePath environment(Slug name) {
    return NodePath.of("environments", environmentNames.getOrDefault(name, name.value()));
  }

  /** The path of the application of this name, which the file may write differently. */
  public NodePath application(Slug name) {
    return NodePath.of("applications", applicationNames.getOrDefault(name, name.value()));
  }

  private Optional<Node> find(NodePath path) {
    return document.flatMap(known -> known.find(path));
  }

  private Optional<ScalarNode> key(NodePath path) {
    return path.parent()
        .flatMap(this::find)
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .flatMap(mapping -> mapping.entry((String) path.last().orElseThrow()))
        .map(MappingNode.Entry::key);
  }

  private Place place(NodePath path, Node node) {
    return new Place(path, node.location(), secrets.excerpt(node.span()));
  }

  /** An item of a list has no key: it stands where it starts. So does the root. */
  private Place start(NodePath path, Optional<Node> node) {
    return node.map(found -> place(path, found))
        .orElseGet(() -> new Place(path, SourceLocation.startOf(IN_CODE), Optional.empty()));
  }
}
