package dev.rigc.load.bind;

import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.ValueTemplate;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Binds the environment variables of containers. */
final class VariableBinder {
  private final Values values;

  VariableBinder(Values values) {
    this.values = values;
  }

  Map<String, ValueTemplate> plain(Section section) {
    Map<String, ValueTemplate> variables = new LinkedHashMap<>();
    for (MappingNode.Entry entry : section.entries()) {
      String text = values.scalar(entry.value()).map(ScalarNode::text).orElse("");
      variables.put(entry.name(), ValueTemplate.parse(text));
    }
    return variables;
  }

  Map<String, SecretReference> secret(Section section) {
    Map<String, SecretReference> secrets = new LinkedHashMap<>();
    section
        .entries()
        .forEach(
            entry ->
                secrets.put(entry.name(), values.of(entry.value(), NameFormats.SECRET_REFERENCE)));
    return secrets;
  }
}
