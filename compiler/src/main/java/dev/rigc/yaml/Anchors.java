package dev.rigc.yaml;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Document.ProblemKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The anchors of one document, and copies of what they name, within a budget. */
final class Anchors {
  private final Map<String, Node> nodes = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int copied;

  /** An anchor's node begins. */
  void begin(String name) {
    open.add(name);
  }

  /** An anchor's node is read; it may be used from here on. */
  void end(String name, Node node) {
    open.remove(name);
    nodes.put(name, node);
  }

  /** What an alias stands for, under the path of the alias. */
  Node resolve(String name, NodePath path, SourceLocation here) {
    if (open.contains(name)) {
      throw problem(here, path, "The alias `*" + name + "` is used inside its own anchor.");
    }
    Node target = nodes.get(name);
    if (target == null) {
      throw problem(here, path, "The alias has no anchor before it.");
    }
    return Reroot.at(path, target, copy -> count(copy, here));
  }

  /** The budget keeps aliases of aliases from exploding. */
  private void count(NodePath path, SourceLocation alias) {
    copied++;
    if (copied > DocumentParser.MAX_ALIASED_NODES) {
      throw problem(
          alias,
          path,
          "Aliases repeat more than %s nodes in this file."
              .formatted(Grouped.of(DocumentParser.MAX_ALIASED_NODES)));
    }
  }

  private static UnreadableDocument problem(
      SourceLocation location, NodePath path, String message) {
    return new UnreadableDocument(
        Problems.of(
            ProblemKind.ALIAS,
            location,
            path,
            message,
            "Write the value out; CloudFormation itself supports no aliases."));
  }
}
