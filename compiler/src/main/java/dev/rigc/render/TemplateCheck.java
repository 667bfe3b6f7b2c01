package dev.rigc.render;

import dev.rigc.model.stack.Export;
import dev.rigc.model.stack.Import;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.Stack;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Parses a rendered template back and compares it with what the plan says of its stack. */
final class TemplateCheck {
  private final Stack stack;

  private TemplateCheck(Stack stack) {
    this.stack = stack;
  }

  /** The template, parsed. Throws {@link IllegalStateException} where it and the plan differ. */
  static Document check(Stack stack, String template) {
    Document document = parse(stack, template);
    new TemplateCheck(stack).check((MappingNode) document.root().orElseThrow());
    return document;
  }

  private static Document parse(Stack stack, String template) {
    Document document = DocumentParser.parse(new Source(stack.file(), template));
    if (!document.problems().isEmpty()) {
      throw new IllegalStateException(
          "The template of `" + stack.name() + "` is not valid YAML: " + document.problems());
    }
    return document;
  }

  private void check(MappingNode template) {
    compare(
        "parameters",
        stack.parameters().stream().map(TemplateCheck::text).toList(),
        template.mapping("Parameters").map(TemplateCheck::parameters).orElse(Set.of()));
    compare(
        "exports",
        stack.exports().stream().map(Export::name).toList(),
        template.mapping("Outputs").map(TemplateCheck::exports).orElse(Set.of()));
    Set<String> imports = new TreeSet<>();
    template.walk(node -> imported(node).ifPresent(imports::add));
    compare("imports", stack.imports().stream().map(Import::name).toList(), imports);
  }

  private void compare(String what, List<String> planned, Set<String> found) {
    if (!new TreeSet<>(planned).equals(new TreeSet<>(found))) {
      throw new IllegalStateException(
          "The template of `%s` and the plan differ in their %s: %s and %s."
              .formatted(stack.name(), what, new TreeSet<>(found), new TreeSet<>(planned)));
    }
  }

  private static String text(Parameter parameter) {
    return parameter.name() + "=" + parameter.defaultValue().orElse("");
  }

  private static Set<String> parameters(MappingNode parameters) {
    return parameters.entries().stream()
        .map(
            entry ->
                entry.name()
                    + "="
                    + ((MappingNode) entry.value())
                        .scalar("Default")
                        .map(ScalarNode::text)
                        .orElse(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> exports(MappingNode outputs) {
    return outputs.entries().stream()
        .map(entry -> ((MappingNode) entry.value()).mapping("Export"))
        .flatMap(Optional::stream)
        .map(export -> export.scalar("Name").orElseThrow().text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> imported(Node node) {
    return node instanceof ScalarNode scalar && scalar.tag().equals(Optional.of("!ImportValue"))
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
