package dev.rigc.rule.template;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.sam.GeneratedResource;
import dev.rigc.cfn.sam.GeneratedResources;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.yaml.Node;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a resource is there and its type returns an attribute. */
public final class AttributeCheck {
  /** Types whose attributes are the outputs of another template. */
  private static final Set<String> WITH_OUTPUTS =
      Set.of("AWS::CloudFormation::Stack", "AWS::ServiceCatalog::CloudFormationProvisionedProduct");

  private final Arguments arguments;

  /** Reports by these arguments. */
  public AttributeCheck(Arguments arguments) {
    this.arguments = arguments;
  }

  /** Reports a resource that does not exist, or an attribute that its type does not return. */
  public void check(String logicalId, String attribute, Node resourceAt, Node attributeAt) {
    @Nullable Resource resource = arguments.template().resources().get(logicalId);
    GeneratedResources generated = arguments.context().generated();
    int dot = logicalId.indexOf('.');
    if (dot > 0 && !generated.isEmpty()) { // SAM joins the parts before it looks them up
      String rest = logicalId.substring(dot + 1) + "." + attribute;
      check(logicalId.substring(0, dot), rest, resourceAt, attributeAt);
      return;
    }
    String[] names = attribute.split("\\.", 2);
    Optional<GeneratedResource> named = generated.named(logicalId, names[0]);
    if (named.isPresent()) {
      if (names.length == 2) {
        attribute(named.get().label(), named.get().type(), names[1], attributeAt);
      }
      return;
    }
    Optional<String> type =
        resource == null
            ? generated.find(logicalId).map(GeneratedResource::type)
            : generated.typeOf(resource);
    if (type.isEmpty()) {
      missing(logicalId, resourceAt);
    } else {
      attribute(logicalId, type.get(), attribute, attributeAt);
    }
  }

  private void attribute(String logicalId, String type, String attribute, Node at) {
    if (TypeKind.of(type) == TypeKind.AWS) {
      arguments
          .context()
          .specs()
          .find(type)
          .filter(spec -> !returns(spec, attribute))
          .ifPresent(spec -> unknown(spec, logicalId, attribute, at));
    }
  }

  private void missing(String logicalId, Node at) {
    if (!arguments.template().mayGrow()) {
      Set<String> ids = new LinkedHashSet<>(arguments.template().resources().keySet());
      ids.addAll(arguments.context().generated().ids());
      arguments
          .report(at, "There is no resource `%s` in this template.".formatted(logicalId))
          .hint(Names.hint(logicalId, ids));
    }
  }

  private static boolean returns(ResourceSpec spec, String attribute) {
    if (spec.attribute(attribute).isPresent()) {
      return true;
    }
    int dot = attribute.indexOf('.');
    if (dot > 0) {
      String outer = attribute.substring(0, dot);
      return (outer.equals("Outputs") && WITH_OUTPUTS.contains(spec.type()))
          || spec.attribute(outer + ".*").isPresent();
    }
    return false;
  }

  private void unknown(ResourceSpec spec, String logicalId, String attribute, Node at) {
    Optional<String> hint = Optional.ofNullable(Names.hint(attribute, spec.attributes().keySet()));
    arguments
        .report(
            at,
            "`%s` is of type `%s`, which returns no attribute `%s`."
                .formatted(logicalId, spec.type(), attribute))
        .hint(
            hint.orElse(
                spec.attributes().isEmpty() ? "The type returns no attributes at all." : null));
  }
}
