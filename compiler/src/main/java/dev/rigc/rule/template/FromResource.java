package dev.rigc.rule.template;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.SubText.Placeholder;
import dev.rigc.cfn.value.Value;
import java.util.Optional;

/** Finds what in a value is known only after a resource was made. */
public final class FromResource {
  private FromResource() {}

  /** The first Ref to a resource, GetAtt, or Sub with one of them, in a value. */
  public static Optional<Function> find(Value value, Template template) {
    if (value instanceof GetAtt getAtt) {
      return Optional.of(getAtt);
    }
    if (value instanceof Ref ref) {
      return ref.target().filter(template.resources()::containsKey).map(name -> ref);
    }
    if (value instanceof Sub sub && refersToResource(sub, template)) {
      return Optional.of(sub);
    }
    return value.children().stream().flatMap(child -> find(child, template).stream()).findFirst();
  }

  private static boolean refersToResource(Sub sub, Template template) {
    return sub.parts().placeholders().stream()
        .map(Placeholder::trimmed)
        .filter(name -> !sub.variables().containsKey(name))
        .anyMatch(name -> name.contains(".") || template.resources().containsKey(name));
  }
}
