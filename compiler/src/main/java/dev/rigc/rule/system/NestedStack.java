package dev.rigc.rule.system;

import dev.rigc.cfn.Reference;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Place;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A nested stack, as its parent's template has it.
 *
 * @param parent the stack it is part of
 * @param logicalId its logical id
 * @param path the path of its template, if that is certain and no address
 * @param ending the folder and file at the end of its template's address
 * @param place where its parameters stand, or else its logical id
 * @param given the parameters that it passes; several where a condition decides
 * @param reads the outputs that the parent reads from it
 */
public record NestedStack(
    Stack parent,
    String logicalId,
    Optional<String> path,
    Optional<String> ending,
    Place place,
    List<Given> given,
    List<Read> reads) {
  /** Gathers them. */
  public static final Collector<NestedStack> COLLECTOR = NestedStack::collect;

  private static final Set<String> TYPE = Set.of("AWS::CloudFormation::Stack");
  private static final String OUTPUTS = "Outputs.";

  /**
   * The parameters that are passed.
   *
   * @param when under which conditions, in words; may be empty
   * @param passed them by name, in order
   */
  public record Given(String when, Map<String, Passed> passed) {}

  /**
   * A parameter that is passed.
   *
   * @param key where its name is
   * @param value where its value stands
   * @param texts the values it is certain to have, one for each condition
   */
  public record Passed(Place key, Place value, List<String> texts) {}

  /**
   * An output that is read.
   *
   * @param output its name
   * @param place where that stands
   * @param resource the logical id of the resource that reads it
   */
  public record Read(String output, Place place, Optional<String> resource) {}

  private static List<NestedStack> collect(StackTemplate template) {
    List<Resource> nested = template.resources(TYPE);
    if (nested.isEmpty()) {
      return List.of();
    }
    Map<String, List<Read>> reads = reads(template);
    List<NestedStack> found = new ArrayList<>();
    for (Resource stack : nested) {
      stack
          .property("TemplateURL")
          .ifPresent(
              url ->
                  found.add(
                      of(template, stack, url, reads.getOrDefault(stack.logicalId(), List.of()))));
    }
    return found;
  }

  private static NestedStack of(
      StackTemplate template, Resource stack, Value url, List<Read> reads) {
    Optional<String> path =
        Wording.certain(template, url).filter(certain -> !certain.contains("://"));
    List<Wording> addresses = Wording.of(template, url);
    Optional<String> ending =
        path.isEmpty() && addresses.size() == 1
            ? FilePaths.ending(addresses.get(0).text())
            : Optional.empty();
    Place place =
        Place.of(stack.properties().flatMap(map -> map.key("Parameters")).orElse(stack.key()));
    return new NestedStack(
        template.stack(), stack.logicalId(), path, ending, place, given(template, stack), reads);
  }

  private static List<Given> given(StackTemplate template, Resource stack) {
    Optional<Value> written = stack.property("Parameters");
    if (written.isEmpty()) {
      return List.of(new Given("", Map.of()));
    }
    List<Given> all = new ArrayList<>();
    for (Alternative given :
        template.evaluator().alternatives(written.get(), template.evaluator().root())) {
      if (given.isAbsent()) {
        all.add(new Given(given.guard().describe(), Map.of()));
      } else if (given.known().orElse(null) instanceof MapValue map) {
        all.add(new Given(given.guard().describe(), passed(template, map)));
      }
    }
    return all;
  }

  private static Map<String, Passed> passed(StackTemplate template, MapValue map) {
    Map<String, Passed> passed = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (name, value) ->
                passed.put(
                    name,
                    new Passed(
                        Place.of(map.key(name).orElseThrow()),
                        Place.of(value.node()),
                        texts(template, value))));
    return passed;
  }

  private static List<String> texts(StackTemplate template, Value value) {
    return Wording.of(template, value).stream()
        .filter(Wording::isCertain)
        .map(Wording::text)
        .toList();
  }

  /** The outputs of nested stacks that a template reads, by the logical id of the stack. */
  private static Map<String, List<Read>> reads(StackTemplate template) {
    Map<String, List<Read>> reads = new HashMap<>();
    for (Reference reference : template.template().references()) {
      String attribute = reference.attribute().orElse("");
      if (attribute.startsWith(OUTPUTS)) {
        reads
            .computeIfAbsent(reference.name(), id -> new ArrayList<>())
            .add(
                new Read(
                    attribute.substring(OUTPUTS.length()),
                    Place.of(reference.at()),
                    reference.use().resource().map(Resource::logicalId)));
      }
    }
    return reads;
  }
}
