package dev.rigc.rule.template.section;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.cfn.spec.fact.ServerlessType;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FromResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    if (value instanceof Function function) {
      function(attribute, allowed(always, resource), resource, function, arguments);
    } else if (value instanceof Scalar scalar) {
      text(attribute, allowed(always, resource), resource, scalar, arguments);
    } else {
      arguments.report(
          value.node(),
          "`%s` must be text; this is %s.".formatted(attribute, arguments.words(value)));
    }
  }

  private static List<String> allowed(List<String> always, Resource resource) {
    String type =
        ServerlessType.find(resource.type())
            .flatMap(ServerlessType::becomes)
            .orElse(resource.type());
    List<String> allowed = new ArrayList<>(always);
    if (TypeKind.of(type) != TypeKind.AWS || ResourceTraits.snapshotCapable().contains(type)) {
      allowed.add("Snapshot");
    }
    return allowed;
  }

  private static void text(
      String attribute,
      List<String> allowed,
      Resource resource,
      Scalar value,
      Arguments arguments) {
    String written = value.node().text();
    if (!allowed.contains(written)) {
      arguments
          .report(
              value.node(),
              "`%s` is `%s`; on `%s` it may be %s."
                  .formatted(attribute, written, resource.type(), Phrases.quotedOr(allowed)))
          .hint(written.equals("Snapshot") ? "This type cannot be snapshotted." : null);
    }
  }

  /**
   * A function must give one of the options before any resource is made. Which of a parameter's
   * values will be given is not known here.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/function-refs-in-policy-attributes.html">Functions
   *     in DeletionPolicy and UpdateReplacePolicy</a>
   */
  private static void function(
      String attribute,
      List<String> allowed,
      Resource resource,
      Function function,
      Arguments arguments) {
    Optional<Function> late = FromResource.find(function, arguments.template());
    if (late.isPresent()) {
      arguments
          .report(
              late.get().key(),
              "`%s` is decided before any resource is created; `%s` of one cannot be used here."
                  .formatted(attribute, late.get().name()))
          .hint("`Ref` of a parameter, `Fn::If` and `Fn::FindInMap` can.");
      return;
    }
    if (!arguments.text(function, "`" + attribute + "`")) {
      return;
    }
    Evaluator evaluator = arguments.context().evaluator();
    for (Alternative alternative : evaluator.alternatives(function, evaluator.root())) {
      boolean isWritten = alternative.origin() != Alternative.Origin.PARAMETER;
      if (isWritten && alternative.known().orElse(null) instanceof Scalar known) {
        text(attribute, allowed, resource, known, arguments);
      }
    }
  }
}
