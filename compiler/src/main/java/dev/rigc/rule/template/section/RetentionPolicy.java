package dev.rigc.rule.template.section;

import dev.rigc.cfn.Function;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.template.Arguments;
import java.util.ArrayList;
import java.util.List;

/** Checks the two attributes that say what becomes of a resource's data. */
final class RetentionPolicy {
  private RetentionPolicy() {}

  static void check(String attribute, List<String> allowed, Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      Value value = resource.find(attribute);
      if (value != null) {
        value(attribute, allowed, resource, value, arguments);
      }
    }
  }

  private static void value(
      String attribute, List<String> always, Resource resource, Value value, Arguments arguments) {
    List<String> allowed = new ArrayList<>(always);
    boolean snapshots =
        TypeKind.of(resource.type()) != TypeKind.AWS
            || ResourceTraits.snapshotCapable().contains(resource.type());
    if (snapshots) {
      allowed.add("Snapshot");
    }
    if (value instanceof Function function) {
      function(attribute, function, arguments);
    } else if (!(value instanceof Scalar)) {
      arguments.report(
          value.node(),
          "`%s` must be text; this is %s.".formatted(attribute, arguments.words(value)));
    } else if (!allowed.contains(value.text().orElseThrow())) {
      String written = value.text().orElseThrow();
      arguments
          .report(
              value.node(),
              "`%s` is `%s`; on `%s` it may be %s."
                  .formatted(attribute, written, resource.type(), Phrases.quotedOr(allowed)))
          .hint(written.equals("Snapshot") ? "This type cannot be snapshotted." : null);
    }
  }

  private static void function(String attribute, Function function, Arguments arguments) {
    if (!arguments.template().hasLanguageExtensions() && !arguments.template().mayGrow()) {
      arguments
          .report(
              function.key(),
              "`%s` must be written out; `%s` cannot stand here."
                  .formatted(attribute, function.name()))
          .hint("With `Transform: AWS::LanguageExtensions` it can.");
    }
  }
}
