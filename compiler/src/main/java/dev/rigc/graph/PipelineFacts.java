package dev.rigc.graph;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.graph.SystemDiagram.Action;
import dev.rigc.graph.SystemDiagram.Stage;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pipeline.
 *
 * @param stack its stack
 * @param logicalId its logical id
 * @param stages its stages in order
 */
record PipelineFacts(Stack stack, String logicalId, List<Stage> stages) {
  static final Collector<PipelineFacts> COLLECTOR = PipelineFacts::collect;

  private static final Set<String> TYPE = Set.of("AWS::CodePipeline::Pipeline");

  private static List<PipelineFacts> collect(StackTemplate template) {
    List<PipelineFacts> found = new ArrayList<>();
    for (Resource pipeline : template.resources(TYPE)) {
      List<Stage> stages =
          items(pipeline.property("Stages")).stream().map(stage -> stage(template, stage)).toList();
      found.add(new PipelineFacts(template.stack(), pipeline.logicalId(), stages));
    }
    return found;
  }

  private static Stage stage(StackTemplate template, MapValue stage) {
    return new Stage(
        text(template, stage, "Name"),
        items(stage.get("Actions")).stream()
            .sorted(Comparator.comparingInt(action -> runOrder(template, action)))
            .map(action -> action(template, action))
            .toList(),
        Mark.NONE);
  }

  /**
   * Actions run in this order, whatever their order in the template; those with the same together.
   */
  private static int runOrder(StackTemplate template, MapValue action) {
    String text = text(template, action, "RunOrder");
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 1;
  }

  private static Action action(StackTemplate template, MapValue action) {
    Optional<MapValue> type = action.map("ActionTypeId");
    boolean isApproval =
        type.map(id -> text(template, id, "Category")).filter("Approval"::equals).isPresent();
    String provider = type.map(id -> text(template, id, "Provider")).orElse("");
    return new Action(text(template, action, "Name"), provider, isApproval, Mark.NONE);
  }

  /** The mappings of a list; what a condition decides is left out. */
  private static List<MapValue> items(Optional<Value> list) {
    List<MapValue> items = new ArrayList<>();
    if (list.orElse(null) instanceof ListValue written) {
      for (Value item : written.items()) {
        if (item instanceof MapValue map) {
          items.add(map);
        }
      }
    }
    return items;
  }

  private static String text(StackTemplate template, MapValue map, String key) {
    return map.get(key).flatMap(value -> NetworkPart.text(template, value)).orElse("");
  }
}
