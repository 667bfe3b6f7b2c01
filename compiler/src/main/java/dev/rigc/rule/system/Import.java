package dev.rigc.rule.system;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Place;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A use of another stack's export.
 *
 * @param stack who uses it
 * @param resource the logical id of the resource it stands in
 * @param name the name as far as it is known
 * @param place where the name stands
 */
record Import(Stack stack, Optional<String> resource, Wording name, Place place) {
  static final Collector<Import> COLLECTOR = Import::collect;

  private static List<Import> collect(StackTemplate template) {
    List<Import> imports = new ArrayList<>();
    for (FunctionUse use : template.template().functions()) {
      if (use.function() instanceof ImportValue take) {
        Place place = Place.of(take.argument().node());
        Optional<String> resource = use.resource().map(Resource::logicalId);
        for (Wording text : Wording.of(template, take.argument())) {
          imports.add(new Import(template.stack(), resource, text, place));
        }
      }
    }
    return imports;
  }
}
