package dev.rigc.rule.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a reference leads to. Equal identities are the same thing; others may be. */
public sealed interface Identity {
  /** Attributes that say of a resource which one it is, as its reference does. */
  Set<String> ITSELF =
      Set.of(
          "",
          "Arn",
          "Id",
          "GroupId",
          "InternetGatewayId",
          "ListenerArn",
          "LoadBalancerArn",
          "RouteTableId",
          "SubnetId",
          "TargetGroupArn");

  /** The type of a VPC. */
  String VPC = "AWS::EC2::VPC";

  /**
   * A resource of the set.
   *
   * @param stack the stack it belongs to
   * @param logicalId its logical id
   * @param type its resource type
   * @param attribute empty if the value is the resource's own id or ARN, else what it is of it
   */
  record OfResource(Stack stack, String logicalId, String type, String attribute)
      implements Identity {
    /** Whether it is a VPC itself. */
    public boolean isVpc() {
      return type.equals(VPC) && attribute.isEmpty();
    }
  }

  /** What a parameter without a given value holds: the same in one stack, unknown elsewhere. */
  record OfParameter(Stack stack, String name) implements Identity {}

  /** Something with a known id or ARN, outside of the set. */
  record Named(String name) implements Identity {}

  /**
   * What is exported under a name. {@link IdentityIndex#resolve} tells what that is; where no stack
   * of the set exports the name, this is all that is known.
   */
  record Imported(String export) implements Identity {}

  /** What a value of a template leads to; empty if that cannot be told. */
  static Optional<Identity> of(StackTemplate template, Value value) {
    List<Alternative> alternatives =
        template.evaluator().alternatives(value, template.evaluator().root());
    if (alternatives.size() != 1) {
      return Optional.empty();
    }
    Alternative only = alternatives.get(0);
    Value written = only.written();
    if (written instanceof Ref ref && ref.target().isPresent()) {
      Optional<Identity> resource = resource(template, ref.target().get(), "");
      if (resource.isPresent()) {
        return resource;
      }
      if (Wording.hasOpenParameter(template, ref)) {
        return Optional.of(new OfParameter(template.stack(), ref.target().get()));
      }
    }
    if (written instanceof GetAtt attribute && attribute.resource().isPresent()) {
      return resource(
          template, attribute.resource().get(), attribute.attribute().orElse("malformed"));
    }
    if (written instanceof ImportValue take) {
      return Wording.certain(template, take.argument()).map(Imported::new);
    }
    return only.text()
        .filter(text -> !text.isEmpty() && !Wording.hasOpenParameter(template, written))
        .map(Named::new);
  }

  private static Optional<Identity> resource(
      StackTemplate template, String logicalId, String attribute) {
    Resource resource = template.template().resources().get(logicalId);
    return resource == null
        ? Optional.empty()
        : Optional.of(of(template.stack(), resource, attribute));
  }

  /** A resource, or what an attribute of it is. */
  static OfResource of(Stack stack, Resource resource, String attribute) {
    boolean isItself =
        ITSELF.contains(attribute) || (attribute.equals("VpcId") && resource.type().equals(VPC));
    return new OfResource(stack, resource.logicalId(), resource.type(), isItself ? "" : attribute);
  }
}
