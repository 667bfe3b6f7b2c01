package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.SectionRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connector of SAM connects resources of the template. */
final class ConnectorTargetsRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3721",
              "A connector of SAM connects resources of the template.",
              "SAM looks up what `Id` names among the resources that are written in the template, and refuses the template if nothing is there.",
              "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-connector-resourcereference.html")
          .withExample("Destination: {Id: Tabel}")
          .withCounterparts("E0001");

  ConnectorTargetsRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    if (!arguments.template().isServerless() || arguments.template().mayGrow()) {
      return;
    }
    for (Resource resource : arguments.template().resources().values()) {
      if (resource.type().equals("AWS::Serverless::Connector")) {
        connector(resource.find("Properties"), arguments);
      }
      if (resource.find("Connectors") instanceof MapValue connectors) {
        for (int i = 0; i < connectors.size(); i++) {
          if (connectors.value(i) instanceof MapValue connector) {
            connector(connector.find("Properties"), arguments);
          }
        }
      }
    }
  }

  private static void connector(@Nullable Value properties, Arguments arguments) {
    if (properties instanceof MapValue map) {
      end(map.find("Source"), arguments);
      @Nullable Value destination = map.find("Destination");
      List<Value> ends = destination instanceof ListValue list ? list.items() : List.of();
      end(destination, arguments);
      ends.forEach(one -> end(one, arguments));
    }
  }

  private static void end(@Nullable Value end, Arguments arguments) {
    Set<String> resources = arguments.template().resources().keySet();
    if (end instanceof MapValue map
        && map.find("Id") instanceof Scalar id
        && !resources.contains(id.node().text())) {
      arguments
          .report(
              id.node(), "There is no resource `%s` in this template.".formatted(id.node().text()))
          .hint(Names.hint(id.node().text(), resources));
    }
  }
}
