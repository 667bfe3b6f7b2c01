package dev.rigc.lint;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.rule.resource.NamedSecret;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of a template that are secrets: what a parameter with {@code NoEcho}, or with the name
 * of a secret, has for a default, allows or is given; and literal values whose name is that of a
 * secret.
 */
public final class TemplateSecrets {
  private final Set<String> texts = new HashSet<>();

  private TemplateSecrets() {}

  /**
   * Everything that must not be repeated.
   *
   * @param given the values of parameters that the template is looked at with
   */
  public static Set<String> of(Template template, Collection<Map<String, String>> given) {
    TemplateSecrets secrets = new TemplateSecrets();
    for (Parameter parameter : template.parameters().values()) {
      if (parameter.isNoEcho() || isSecretName(parameter.name())) {
        secrets.add(parameter, given);
      }
    }
    template.document().root().ifPresent(root -> root.walk(secrets::addNamed));
    return secrets.texts;
  }

  static boolean isSecretName(String name) {
    return NamedSecret.isSecretName(name) || Redaction.namesSecret(name);
  }

  private void add(Parameter parameter, Collection<Map<String, String>> given) {
    for (String key : List.of("Default", "AllowedValues")) {
      Optional<Value> value = parameter.body().flatMap(body -> body.get(key));
      value.ifPresent(found -> found.node().walk(node -> addWritten(parameter, node)));
    }
    for (Map<String, String> values : given) {
      Optional.ofNullable(values.get(parameter.name())).ifPresent(text -> add(parameter, text));
    }
  }

  private void addWritten(Parameter parameter, Node node) {
    if (node instanceof ScalarNode scalar) {
      add(parameter, scalar.text());
      scalar.span().lines().forEach(line -> add(parameter, line));
    }
  }

  /** A default that is the name of its parameter only says what belongs there. */
  private void add(Parameter parameter, String text) {
    if (!text.equalsIgnoreCase(parameter.name())) {
      texts.add(text);
      if (parameter.isList()) {
        texts.addAll(List.of(text.split(",")));
      }
    }
  }

  private void addNamed(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      return;
    }
    for (int i = 0; i < mapping.size(); i++) {
      addNamed(mapping.entry(i).name(), mapping.entry(i).value());
    }
    Node value = mapping.find("Value");
    if (value != null && mapping.find("Name") instanceof ScalarNode name) {
      addNamed(name.text(), value);
    }
  }

  /** What a function is given is not text to show or to hide. */
  private void addNamed(String name, Node value) {
    if (value instanceof ScalarNode text && text.tag().isEmpty() && NamedSecret.is(name, text)) {
      texts.add(text.text());
      texts.addAll(text.span().lines());
    }
  }
}
