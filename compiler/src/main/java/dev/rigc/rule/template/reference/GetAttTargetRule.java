package dev.rigc.rule.template.reference;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.AttributeCheck;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A GetAtt names a resource of the template and an attribute that its type has. */
final class GetAttTargetRule extends FunctionRule<GetAtt> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1010",
              "A GetAtt names a resource of the template and an attribute that its type has.",
              "CloudFormation refuses a template whose Fn::GetAtt names a resource that is not there, and a deployment whose Fn::GetAtt names an attribute that the type does not return.",
              Pages.function("getatt"))
          .withExample("Role: !GetAtt Role.ARN")
          .withCounterparts("E1010");

  GetAttTargetRule() {
    super(GetAtt.class, INFO);
  }

  @Override
  protected void check(GetAtt getAtt, FunctionUse use, Arguments arguments) {
    if (getAtt.argument() instanceof Scalar scalar) {
      if (getAtt.attribute().filter(name -> !name.isEmpty()).isEmpty()) {
        arguments
            .report(
                scalar.node(),
                "`Fn::GetAtt` has `%s`; it requires a resource and an attribute, separated by a dot."
                    .formatted(scalar.node().text()))
            .hint("Write it as `!GetAtt Bucket.Arn`.");
        return;
      }
    } else if (!wellFormed(getAtt, arguments)) {
      return;
    }
    if (getAtt.resource().isPresent() && getAtt.attribute().isPresent()) {
      new AttributeCheck(arguments)
          .check(
              getAtt.resource().get(), getAtt.attribute().get(), node(getAtt, 0), node(getAtt, 1));
    }
  }

  private static boolean wellFormed(GetAtt getAtt, Arguments arguments) {
    Optional<List<Value>> items =
        arguments.list(getAtt, 2, 2, "a resource and one of its attributes");
    if (items.isEmpty()) {
      return false;
    }
    if (arguments.template().hasLanguageExtensions()) {
      return true;
    }
    return arguments.literal(items.get().get(0), "The resource of `Fn::GetAtt`")
        && (items.get().get(1) instanceof Ref
            || arguments.literal(items.get().get(1), "The attribute of `Fn::GetAtt`"));
  }

  private static Node node(GetAtt getAtt, int index) {
    return getAtt.argument(index).orElse(getAtt.argument()).node();
  }
}
