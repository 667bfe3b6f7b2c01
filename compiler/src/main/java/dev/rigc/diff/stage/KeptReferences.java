package dev.rigc.diff.stage;

import dev.rigc.cfn.value.SubText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings what a kept output refers to along, where the new template no longer has it. */
final class KeptReferences {
  private static final List<String> SECTIONS =
      List.of("Resources", "Parameters", "Mappings", "Conditions");

  private final EditedTemplate old;
  private final EditedTemplate target;

  KeptReferences(EditedTemplate old, EditedTemplate target) {
    this.old = old;
    this.target = target;
  }

  /** Brings along what a value of the old template refers to. */
  void keep(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            String name = String.valueOf(key);
            if (inner instanceof String text && NAMING.contains(name)) {
              names(name, text).forEach(this::bring);
            }
            keep(inner);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(
          item -> {
            if (item instanceof String text) {
              bring(text);
            }
            keep(item);
          });
    }
  }

  private static final Set<String> NAMING =
      Set.of("Ref", "Fn::Sub", "Fn::GetAtt", "Condition", "DependsOn");

  private static List<String> names(String function, String text) {
    if (!function.equals("Fn::Sub")) {
      return List.of(text.split("\\.", -1)[0]);
    }
    List<String> names = new ArrayList<>();
    SubText.parse(text)
        .placeholders()
        .forEach(placeholder -> names.add(placeholder.trimmed().split("\\.", -1)[0]));
    return names;
  }

  private void bring(String name) {
    for (String section : SECTIONS) {
      @Nullable Object there = old.section(section).get(name);
      if (there != null && !target.section(section).containsKey(name)) {
        target.section(section).put(name, there);
        keep(there);
      }
    }
  }
}
