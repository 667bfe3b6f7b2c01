package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Whether a tree has the shape of a template, which everything that makes a stack relies on. */
public final class TemplateShape {
  private static final List<String> SECTIONS = List.of("Parameters", "Resources", "Outputs");

  private TemplateShape() {}

  /** What is wrong with it, a sentence; nothing if it is a template. */
  public static Optional<String> wrong(Node root) {
    if (!(root instanceof MappingNode template)) {
      return Optional.of("it is %s.".formatted(root.kind()));
    }
    for (String name : SECTIONS) {
      Optional<Node> section = template.get(name);
      if (section.isPresent() && !isPlain(section.get())) {
        return Optional.of("`%s` is %s.".formatted(name, section.get().kind()));
      }
      for (MappingNode.Entry entry :
          template.mapping(name).map(MappingNode::entries).orElse(List.of())) {
        if (!isPlain(entry.value())) {
          return Optional.of(
              "`%s` of `%s` is %s.".formatted(entry.name(), name, entry.value().kind()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(Node node) {
    return node instanceof MappingNode && node.tag().isEmpty();
  }
}
