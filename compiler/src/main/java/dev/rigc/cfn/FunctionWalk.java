package dev.rigc.cfn;

import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.SubText.Placeholder;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds every function of a template, and what the functions refer to. */
final class FunctionWalk {
  private final List<FunctionUse> functions = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private String section = "";
  private String entry = "";
  private String attribute = "";
  private Optional<Resource> resource = Optional.empty();

  private FunctionWalk() {}

  static FunctionWalk of(Template template) {
    FunctionWalk walk = new FunctionWalk();
    template.root().ifPresent(root -> walk.root(root, template));
    return walk;
  }

  /** Every function in the order of the file, outer ones first. */
  List<FunctionUse> functions() {
    return Collections.unmodifiableList(functions);
  }

  /** What they refer to, in the order of the file. */
  List<Reference> references() {
    return Collections.unmodifiableList(references);
  }

  private void root(MapValue root, Template template) {
    for (int i = 0; i < root.size(); i++) {
      section = root.name(i);
      boolean isOfResources = section.equals("Resources");
      if (root.value(i) instanceof MapValue map) {
        for (int k = 0; k < map.size(); k++) {
          entry = map.name(k);
          entry(map.value(k), isOfResources, template);
        }
      } else {
        entry = "";
        entry(root.value(i), isOfResources, template);
      }
    }
  }

  private void entry(Value value, boolean isOfResources, Template template) {
    resource =
        isOfResources ? Optional.ofNullable(template.resources().get(entry)) : Optional.empty();
    if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        attribute = map.name(i);
        walk(map.value(i), List.of());
      }
    } else {
      attribute = "";
      walk(value, List.of());
    }
  }

  private void walk(Value value, List<Function> outer) {
    List<Function> outside = outer;
    if (value instanceof Function function) {
      FunctionUse use = new FunctionUse(function, section, entry, attribute, resource, outer);
      functions.add(use);
      refer(use);
      outside = inside(outer, function);
    }
    for (Value child : value.children()) {
      walk(child, outside);
    }
  }

  private static List<Function> inside(List<Function> outer, Function function) {
    Function[] inside = outer.toArray(new Function[outer.size() + 1]);
    inside[outer.size()] = function;
    return List.of(inside);
  }

  private void refer(FunctionUse use) {
    if (use.function() instanceof Ref ref) {
      if (!ref.isNoValue()) {
        ref.target().ifPresent(name -> add(use, name, Optional.empty(), ref.argument()));
      }
    } else if (use.function() instanceof GetAtt getAtt) {
      getAtt.resource().ifPresent(name -> add(use, name, getAtt.attribute(), getAtt.argument()));
    } else if (use.function() instanceof Sub sub) {
      for (Placeholder placeholder : sub.parts().placeholders()) {
        String name = placeholder.trimmed();
        if (!sub.variables().containsKey(name)) {
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
