package dev.rigc.cfn;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the resources of SAM the properties that the transform reads: those of the section {@code
 * Globals} too, and none that is null. A value keeps the place and the path it was written at, so a
 * finding about a global property stands in {@code Globals}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html">Globals
 *     section</a>
 */
@SuppressWarnings("ReferenceEquality") // the same node means: nothing was changed
final class ServerlessProperties {
  private static final String TYPES = "AWS::Serverless::";
  private static final String PROPERTIES = "Properties";

  /**
   * How many bytes {@code Globals} may add to all resources together. Each function gets a copy, so
   * a small file can make a large one; CloudFormation refuses what the transform makes from 1 MB
   * on, as with loops.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-troubleshoot-processed-template.html">Size
   *     limitation</a>
   */
  private static final long MOST_BYTES = 1_000_000;

  private final List<LoopProblem> problems = new ArrayList<>();
  private long addedBytes;

  private ServerlessProperties() {}

  /**
   * What came of it.
   *
   * @param root the template with all properties in its resources; {@code Globals} stays
   * @param problems what did not get its properties
   */
  record Spread(MappingNode root, List<LoopProblem> problems) {}

  /** Gives the resources of a template the properties that they have. */
  static Spread spread(MappingNode root) {
    ServerlessProperties properties = new ServerlessProperties();
    return new Spread(properties.all(root), properties.problems);
  }

  private MappingNode all(MappingNode root) {
    Optional<MappingNode> resources = root.mapping("Resources");
    if (resources.isEmpty()) {
      return root;
    }
    Optional<MappingNode> globals = root.mapping("Globals");
    MappingNode spread = eachResource(resources.get(), globals);
    return root.withValues(
        root.entries().stream()
            .map(entry -> entry.value() == resources.get() ? spread : entry.value())
            .toArray(Node[]::new));
  }

  private MappingNode eachResource(MappingNode resources, Optional<MappingNode> globals) {
    Node[] values = new Node[resources.size()];
    for (int i = 0; i < values.length; i++) {
      Node resource = resources.entry(i).value();
      values[i] = resource instanceof MappingNode body ? resource(body, globals) : resource;
    }
    return resources.withValues(values);
  }

  private MappingNode resource(MappingNode body, Optional<MappingNode> globals) {
    Optional<String> type =
        body.scalar("Type").map(ScalarNode::text).filter(name -> name.startsWith(TYPES));
    if (type.isEmpty()) {
      return body;
    }
    Optional<MappingNode.Entry> section =
        globals.flatMap(all -> all.entry(type.get().substring(TYPES.length())));
    Optional<MappingNode> global =
        section
            .map(MappingNode.Entry::value)
            .filter(MappingNode.class::isInstance)
            .map(all -> withoutIgnored((MappingNode) all, body.find("IgnoreGlobals")))
            .filter(all -> fits(all, section.orElseThrow()));
    int properties = body.indexOf(PROPERTIES);
    List<MappingNode.Entry> entries = new ArrayList<>(body.entries());
    if (properties < 0) {
      global.ifPresent(
          all -> entries.add(new MappingNode.Entry(named(section.orElseThrow().key()), all)));
    } else if (entries.get(properties).value() instanceof MappingNode local) {
      MappingNode read = withoutNull(local);
      MappingNode all = global.map(from -> merged(from, read)).orElse(read);
      entries.set(properties, new MappingNode.Entry(entries.get(properties).key(), all));
    }
    return body.with(entries);
  }

  /** Whether a resource gets the properties of a section: the sizes of all copies add up. */
  private boolean fits(MappingNode global, MappingNode.Entry section) {
    boolean wasTooLarge = addedBytes > MOST_BYTES;
    if (!wasTooLarge) {
      addedBytes += size(global);
    }
    if (addedBytes > MOST_BYTES && !wasTooLarge) {
      problems.add(
          new LoopProblem(
              section.key(),
              "`Globals` adds more than %s bytes to the resources of this template, since each of them gets a copy; the limit is %s. The other resources were checked without it."
                  .formatted(Grouped.of(MOST_BYTES), Grouped.of(MOST_BYTES)),
              LoopProblem.Kind.TOO_LARGE));
    }
    return addedBytes <= MOST_BYTES;
  }

  /** About how many bytes of JSON a value is. */
  private static long size(Node node) {
    long[] size = {0};
    node.walk(
        part -> {
          size[0] += 3;
          if (part instanceof ScalarNode scalar) {
            size[0] += scalar.text().length();
          } else if (part instanceof MappingNode mapping) {
            mapping.keys().forEach(key -> size[0] += key.length() + 3);
          }
        });
    return size[0];
  }

  private static MappingNode withoutNull(MappingNode properties) {
    return properties.with(
        properties.entries().stream()
            .filter(entry -> !(entry.value() instanceof ScalarNode scalar && scalar.isNull()))
            .toList());
  }

  private static ScalarNode named(ScalarNode at) {
    return new ScalarNode(at.path(), at.span(), at.tag(), PROPERTIES, at.style());
  }

  /** {@code IgnoreGlobals} is {@code "*"} or a list of properties. */
  private static MappingNode withoutIgnored(MappingNode global, @Nullable Node ignored) {
    if (ignored instanceof ScalarNode all && all.text().equals("*")) {
      return global.with(List.of());
    }
    if (!(ignored instanceof SequenceNode list)) {
      return global;
    }
    Set<String> names = new HashSet<>();
    for (Node item : list.items()) {
      if (item instanceof ScalarNode name) {
        names.add(name.text());
      }
    }
    return global.with(
        global.entries().stream().filter(entry -> !names.contains(entry.name())).toList());
  }

  /** Mappings are merged, lists are appended to the global ones, and anything else is replaced. */
  private static Node merged(Node global, Node local) {
    if (global instanceof MappingNode from
        && local instanceof MappingNode to
        && !isFunction(from)
        && !isFunction(to)) {
      return merged(from, to);
    }
    if (global instanceof SequenceNode from && local instanceof SequenceNode to) {
      List<Node> items = new ArrayList<>(from.items());
      items.addAll(to.items());
      return to.with(to.path(), to.tag(), items);
    }
    return local;
  }

  private static MappingNode merged(MappingNode global, MappingNode local) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : local.entries()) {
      Optional<Node> known = global.get(entry.name());
      entries.add(
          known.isEmpty()
              ? entry
              : new MappingNode.Entry(entry.key(), merged(known.get(), entry.value())));
    }
    for (MappingNode.Entry entry : global.entries()) {
      if (local.indexOf(entry.name()) < 0) {
        entries.add(entry);
      }
    }
    return local.with(entries);
  }

  private static boolean isFunction(MappingNode node) {
    return node.size() == 1
        && (node.entry(0).name().equals("Ref") || node.entry(0).name().startsWith("Fn::"));
  }
}
