package dev.rigc.render;

import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.load.LoadOptions;
import dev.rigc.load.RigletLoader;
import dev.rigc.model.Riglet;
import dev.rigc.plan.Planner;
import dev.rigc.stack.StackKinds;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a change of a riglet changes in its stacks, each a text: {@code production/foundation.yaml +
 * NatC} is added, {@code - NatC} removed, {@code ~ LoadBalancer.Subnets} changed in place {@code !
 * Vpc.CidrBlock} replaces the resource and {@code ? Service.LaunchType} may replace it.
 */
final class StackChanges {
  private StackChanges() {}

  static Set<String> between(String before, String after) {
    Map<String, String> old = files(before);
    Map<String, String> young = files(after);
    Set<String> changes = new TreeSet<>();
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(young.keySet());
    for (String name : names) {
      if (name.endsWith(".yaml")) {
        compare(name, resources(old.get(name)), resources(young.get(name)), changes);
      }
    }
    return changes;
  }

  /** A template of a riglet. */
  static String template(String riglet, String file) {
    return files(riglet).getOrDefault(file, "");
  }

  /** The outputs of all stacks with their values, those of exports among them. */
  static Map<String, String> outputs(String riglet) {
    Map<String, String> outputs = new TreeMap<>();
    files(riglet)
        .forEach(
            (name, text) -> {
              if (name.endsWith(".yaml")) {
                section(text, "Outputs")
                    .forEach(
                        (id, output) ->
                            outputs.put(
                                name + " " + id,
                                text(((MappingNode) output).get("Value").orElseThrow())));
              }
            });
    return outputs;
  }

  private static void compare(
      String file,
      Map<String, Map<String, String>> old,
      Map<String, Map<String, String>> young,
      Set<String> changes) {
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(young.keySet());
    for (String id : ids) {
      if (!old.containsKey(id)) {
        changes.add(file + " + " + id);
      } else if (!young.containsKey(id)) {
        changes.add(file + " - " + id);
      } else {
        Map<String, String> before = old.get(id);
        Map<String, String> now = young.get(id);
        Set<String> properties = new TreeSet<>(before.keySet());
        properties.addAll(now.keySet());
        properties.removeIf(each -> before.getOrDefault(each, "").equals(now.get(each)));
        Set<String> fixed = fixed(before.get("Type").strip());
        Set<String> atTimesFixed = atTimesFixed(before.get("Type").strip());
        properties.forEach(
            each ->
                changes.add(
                    file
                        + (fixed.contains(each)
                            ? " ! "
                            : atTimesFixed.contains(each) ? " ? " : " ~ ")
                        + id
                        + "."
                        + each));
      }
    }
  }

  /** The properties that replace a resource of {@code type}; its type does so, too. */
  private static Set<String> fixed(String type) {
    Set<String> names =
        ResourceSpecs.bundled().find(type).stream()
            .flatMap(spec -> spec.createOnly().stream())
            .map(PropertyPath::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    names.add("Type");
    return names;
  }

  /** The properties of which some changes replace a resource of {@code type}. */
  private static Set<String> atTimesFixed(String type) {
    return ResourceSpecs.bundled().find(type).stream()
        .flatMap(spec -> spec.conditionalCreateOnly().stream())
        .map(PropertyPath::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Map<String, String>> resources(String template) {
    Map<String, Map<String, String>> resources = new TreeMap<>();
    section(template, "Resources")
        .forEach(
            (id, resource) -> {
              Map<String, String> parts = new TreeMap<>();
              for (MappingNode.Entry entry : ((MappingNode) resource).entries()) {
                if (entry.name().equals("Properties")) {
                  ((MappingNode) entry.value())
                      .entries()
                      .forEach(each -> parts.put(each.name(), text(each.value())));
                } else {
                  parts.put(entry.name(), text(entry.value()));
                }
              }
              resources.put(id, parts);
            });
    return resources;
  }

  private static Map<String, Node> section(String template, String name) {
    Map<String, Node> members = new TreeMap<>();
    if (template != null) {
      MappingNode root =
          (MappingNode)
              DocumentParser.parse(new Source("template.yaml", template)).root().orElseThrow();
      root.get(name)
          .map(MappingNode.class::cast)
          .ifPresent(found -> found.entries().forEach(e -> members.put(e.name(), e.value())));
    }
    return members;
  }

  private static String text(Node node) {
    String tag = node.tag().orElse("");
    if (node instanceof MappingNode mapping) {
      return mapping.entries().stream()
          .map(entry -> entry.name() + ": " + text(entry.value()))
          .collect(Collectors.joining(", ", tag + "{", "}"));
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.items().stream()
          .map(StackChanges::text)
          .collect(Collectors.joining(", ", tag + "[", "]"));
    }
    return tag + " " + ((ScalarNode) node).text();
  }

  private static Map<String, String> files(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    Riglet riglet =
        RigletLoader.load("riglet.yaml", bytes, LoadOptions.NONE).value().orElseThrow().riglet();
    return SampleRiglets.files(
        new Renderer("1.0.0").render(Planner.plan(riglet, StackKinds.all())));
  }
}
