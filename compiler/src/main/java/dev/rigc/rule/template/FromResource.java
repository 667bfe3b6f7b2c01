package dev.rigc.rule.template;

import dev.rigc.cfn.Function;
import dev.rigc.cfn.GetAtt;
import dev.rigc.cfn.Ref;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.Value;
import java.util.Optional;

/** Finds what in a value is known only after a resource was made. */
public final class FromResource {
  private FromResource() {}

  /** The first Ref to a resource, or GetAtt, in a value. */
  public static Optional<Function> find(Value value, Template template) {
    if (value instanceof GetAtt getAtt) {
      return Optional.of(getAtt);
    }
    if (value instanceof Ref ref) {
      return ref.target().filter(template.resources()::containsKey).map(name -> ref);
    }
    return value.children().stream().flatMap(child -> find(child, template).stream()).findFirst();
  }
}
