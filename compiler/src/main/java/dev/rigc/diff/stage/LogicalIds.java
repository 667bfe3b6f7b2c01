package dev.rigc.diff.stage;

import dev.rigc.cfn.value.SubText;
import dev.rigc.cfn.value.SubText.Literal;
import dev.rigc.cfn.value.SubText.Part;
import dev.rigc.cfn.value.SubText.Placeholder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives resources of a template other logical ids, and renames everything that refers to them. */
final class LogicalIds {
  private final EditedTemplate template;

  LogicalIds(EditedTemplate template) {
    this.template = template;
  }

  /** Renames a resource; its place among the others stays. */
  void rename(String old, String now) {
    Map<String, Object> resources = template.section("Resources");
    Map<String, Object> all = new LinkedHashMap<>(resources);
    resources.clear();
    all.forEach((id, resource) -> resources.put(id.equals(old) ? now : id, resource));
    template.root().replaceAll((section, value) -> renamed(value, old, now));
  }

  private static Object renamed(Object value, String old, String now) {
    if (value instanceof List<?> list) {
      return list.stream().map(item -> renamed(item, old, now)).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    map.forEach(
        (key, inner) -> {
          String name = String.valueOf(key);
          entries.put(
              name,
              switch (name) {
                case "Ref", "DependsOn" -> names(renamed(inner, old, now), old, now);
                case "Fn::GetAtt" -> attribute(renamed(inner, old, now), old, now);
                case "Fn::Sub" -> sub(renamed(inner, old, now), old, now);
                default -> renamed(inner, old, now);
              });
        });
    return entries;
  }

  private static Object names(Object value, String old, String now) {
    return value instanceof List<?> list
        ? list.stream().map(item -> item.equals(old) ? now : item).toList()
        : value.equals(old) ? now : value;
  }

  private static Object attribute(Object value, String old, String now) {
    if (value instanceof String text) {
      return text.startsWith(old + ".") ? now + text.substring(old.length()) : text;
    }
    return value instanceof List<?> list && !list.isEmpty() && list.get(0).equals(old)
        ? List.of(now, list.get(1))
        : value;
  }

  private static Object sub(Object value, String old, String now) {
    if (value instanceof String text) {
      return text(text, old, now);
    }
    boolean isOwnVariable =
        value instanceof List<?> list
            && list.size() == 2
            && list.get(1) instanceof Map<?, ?> variables
            && variables.containsKey(old);
    return value instanceof List<?> list
            && list.size() == 2
            && list.get(0) instanceof String text
            && !isOwnVariable
        ? List.of(text(text, old, now), list.get(1))
        : value;
  }

  private static String text(String text, String old, String now) {
    StringBuilder renamed = new StringBuilder();
    for (Part part : SubText.parse(text).parts()) {
      if (part instanceof Literal literal) {
        renamed.append(literal.text().replace("${", "${!"));
      } else {
        String name = ((Placeholder) part).trimmed();
        boolean isIt = name.equals(old) || name.startsWith(old + ".");
        renamed.append("${").append(isIt ? now + name.substring(old.length()) : name).append('}');
      }
    }
    return renamed.toString();
  }
}
