package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the macros that a template names in its section {@code Transform}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-reference.html">Transform
 *     reference</a>
 */
final class Transforms {
  private static final String RESERVED = "AWS::";

  /**
   * AWS's macros that add what cannot be seen here. What the language extensions and SAM make is
   * known, and no account can register another macro under AWS's prefix.
   */
  private static final Set<String> ADDING =
      Set.of(
          "AWS::CodeDeployBlueGreen",
          "AWS::CodeStar",
          "AWS::Include",
          "AWS::SecretsManager-2020-07-23",
          "AWS::SecretsManager-2024-09-16",
          "AWS::ServiceCatalog");

  private Transforms() {}

  /** Whether a template, all in long form, names a macro. */
  static boolean has(MappingNode root, String name) {
    @Nullable Node transform = root.find("Transform");
    List<Node> named = transform instanceof SequenceNode list ? list.items() : listed(transform);
    return named.stream().anyMatch(item -> isNamed(item, name));
  }

  private static List<Node> listed(@Nullable Node node) {
    return node == null ? List.of() : List.of(node);
  }

  private static boolean isNamed(Node item, String name) {
    return (item instanceof ScalarNode scalar && scalar.text().equals(name))
        || (item instanceof MappingNode call
            && call.scalar("Name").filter(scalar -> scalar.text().equals(name)).isPresent());
  }

  /** Whether a macro may add resources, parameters or other things that nobody can foresee. */
  static boolean isOpaque(String name) {
    return !name.startsWith(RESERVED) || ADDING.contains(name);
  }
}
