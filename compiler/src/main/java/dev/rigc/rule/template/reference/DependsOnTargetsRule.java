package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** DependsOn names other resources of the template. */
final class DependsOnTargetsRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3005",
              "DependsOn names other resources of the template.",
              "CloudFormation refuses a dependency on something that is not there, and of a resource on itself.",
              Pages.attribute("dependson"))
          .withExample("DependsOn: Gatway")
          .withCounterparts("E3005");

  DependsOnTargetsRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      Value value = resource.find("DependsOn");
      if (value != null) {
        dependsOn(resource, value, arguments);
      }
    }
  }

  private static void dependsOn(Resource resource, Value value, Arguments arguments) {
    List<Value> items = value instanceof ListValue list ? list.items() : List.of(value);
    Set<String> seen = new HashSet<>();
    for (Value item : items) {
      if (arguments.literal(item, "What `DependsOn` names")) {
        target(resource, (Scalar) item, seen, arguments);
      }
    }
  }

  private static void target(
      Resource resource, Scalar item, Set<String> seen, Arguments arguments) {
    String name = item.node().text();
    Map<String, Resource> resources = arguments.template().resources();
    if (name.equals(resource.logicalId())) {
      arguments.report(item.node(), "`%s` depends on itself.".formatted(name));
    } else if (!resources.containsKey(name)
        && !arguments.template().mayGrow()
        && arguments.context().generated().find(name).isEmpty()) {
      arguments
          .report(item.node(), "There is no resource `%s` in this template.".formatted(name))
          .hint(Names.hint(name, resources.keySet()));
    } else if (!seen.add(name)) {
      arguments.report(item.node(), "`%s` is duplicated in this `DependsOn`.".formatted(name));
    }
  }
}
