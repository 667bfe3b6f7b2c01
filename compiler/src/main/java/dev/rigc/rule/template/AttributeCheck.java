package dev.rigc.rule.template;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.yaml.Node;
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
    if (resource == null) {
      missing(logicalId, resourceAt);
    } else if (TypeKind.of(resource.type()) == TypeKind.AWS) {
      arguments
          .context()
          .specs()
          .find(resource.type())
          .filter(spec -> !returns(spec, attribute))
          .ifPresent(spec -> unknown(spec, logicalId, attribute, attributeAt));
    }
  }

  private void missing(String logicalId, Node at) {
    if (!arguments.template().mayGrow()) {
      Set<String> ids = arguments.template().resources().keySet();
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
