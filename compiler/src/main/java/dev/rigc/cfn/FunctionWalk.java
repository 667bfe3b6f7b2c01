package dev.rigc.cfn;

import dev.rigc.cfn.SubText.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds every function of a template, and what the functions refer to. */
final class FunctionWalk {
  private final Template template;
  private final List<FunctionUse> functions = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private String section = "";
  private String entry = "";
  private String attribute = "";

  FunctionWalk(Template template) {
    this.template = template;
    template.root().ifPresent(this::walkRoot);
  }

  List<FunctionUse> functions() {
    return List.copyOf(functions);
  }

  List<Reference> references() {
    return List.copyOf(references);
  }

  private void walkRoot(MapValue root) {
    root.entries()
        .forEach(
            (name, value) -> {
              section = name;
              walkSection(value);
            });
  }

  private void walkSection(Value value) {
    if (!(value instanceof MapValue map)) {
      entry = "";
      walkEntry(value);
      return;
    }
    map.entries()
        .forEach(
            (name, inner) -> {
              entry = name;
              walkEntry(inner);
            });
  }

  private void walkEntry(Value value) {
    Optional<Resource> resource =
        section.equals("Resources")
            ? Optional.ofNullable(template.resources().get(entry))
            : Optional.empty();
    if (!(value instanceof MapValue map)) {
      attribute = "";
      walk(value, resource, List.of());
      return;
    }
    map.entries()
        .forEach(
            (name, inner) -> {
              attribute = name;
              walk(inner, resource, List.of());
            });
  }

  private void walk(Value value, Optional<Resource> resource, List<Function> outer) {
    if (value instanceof ListValue list) {
      list.items().forEach(item -> walk(item, resource, outer));
    } else if (value instanceof MapValue map) {
      map.entries().values().forEach(item -> walk(item, resource, outer));
    } else if (value instanceof Function function) {
      FunctionUse use = new FunctionUse(function, section, entry, attribute, resource, outer);
      functions.add(use);
      refer(use);
      List<Function> inside = new ArrayList<>(outer);
      inside.add(function);
      walk(function.argument(), resource, List.copyOf(inside));
    }
  }

  private void refer(FunctionUse use) {
    if (use.function() instanceof Ref ref && !ref.isNoValue()) {
      ref.target().ifPresent(name -> add(use, name, Optional.empty(), ref.argument()));
    } else if (use.function() instanceof GetAtt getAtt) {
      getAtt.resource().ifPresent(name -> add(use, name, getAtt.attribute(), getAtt.argument()));
    } else if (use.function() instanceof Sub sub) {
      Map<String, Value> variables = sub.variables();
      for (Placeholder placeholder : sub.parts().placeholders()) {
        String name = placeholder.trimmed();
        if (!variables.containsKey(name)) {
          placeholder(use, sub, name);
        }
      }
    }
  }

  private void placeholder(FunctionUse use, Sub sub, String name) {
    int dot = name.indexOf('.');
    String target = dot < 0 ? name : name.substring(0, dot);
    Optional<String> attribute = dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
    sub.template().ifPresent(text -> references.add(new Reference(target, attribute, use, text)));
  }

  private void add(FunctionUse use, String name, Optional<String> attribute, Value at) {
    references.add(new Reference(name, attribute, use, at.node()));
  }
}
