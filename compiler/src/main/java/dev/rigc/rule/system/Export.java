package dev.rigc.rule.system;

import dev.rigc.cfn.Output;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Place;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An output that other stacks can import.
 *
 * @param stack whose output it is
 * @param outputName what the output is called in its template
 * @param name its export name as far as it is known
 * @param place where its name is
 * @param isConditional whether the output has a condition
 * @param value what its value leads to
 */
record Export(
    Stack stack,
    String outputName,
    Wording name,
    Place place,
    boolean isConditional,
    Optional<Identity> value) {
  static final Collector<Export> COLLECTOR = Export::collect;

  private static List<Export> collect(StackTemplate template) {
    List<Export> exports = new ArrayList<>();
    for (Output output : template.template().outputs().values()) {
      Optional<Value> name = output.exportName();
      if (name.isPresent()) {
        Place place = Place.of(name.get().node());
        Optional<Identity> value = output.value().flatMap(v -> Identity.of(template, v));
        boolean isConditional = output.condition().isPresent();
        for (Wording text : Wording.of(template, name.get())) {
          exports.add(
              new Export(template.stack(), output.name(), text, place, isConditional, value));
        }
      }
    }
    return exports;
  }
}
