package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How large a machine is to be, whatever kind of machine it is.
 *
 * @param resource the resource that says so
 * @param existing the sizes that there are of its kind
 * @param text the size, such as {@code t3.micro}
 * @param place where it is
 */
record MachineSize(Resource resource, InstanceTypes existing, String text, InstanceLocation place) {
  private static final TemplateIndex<List<MachineSize>> ALL =
      new TemplateIndex<>(MachineSize::find);

  /** Every size in a template that is known. */
  static List<MachineSize> all(TemplateContext context) {
    return ALL.of(context);
  }

  private static List<MachineSize> find(TemplateContext context) {
    List<MachineSize> found = new ArrayList<>();
    for (Map.Entry<String, List<Resource>> type : context.resourcesByType().entrySet()) {
      Map<PropertyPath, InstanceTypes> places = InstanceTypes.ofType(type.getKey());
      if (!places.isEmpty()) {
        for (Resource resource : type.getValue()) {
          for (Properties block : Properties.of(context, resource)) {
            collect(block, places, found);
          }
        }
      }
    }
    return found;
  }

  private static void collect(
      Properties block, Map<PropertyPath, InstanceTypes> places, List<MachineSize> into) {
    for (Map.Entry<PropertyPath, InstanceTypes> entry : places.entrySet()) {
      block.texts(
          entry.getKey(),
          (text, place) ->
              into.add(new MachineSize(block.resource(), entry.getValue(), text, place)));
    }
  }
}
