package dev.rigc.diff.system;

import dev.rigc.cfn.Output;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Value;
import dev.rigc.diff.value.LargeTerms;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Symbol;
import dev.rigc.diff.value.TermResolver;
import dev.rigc.diff.value.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stack of a side with all that its template comes to, worked out when somebody asks. */
public final class StackModel {
  private final StackSource source;
  private final Template template;
  private final Optional<StackModel> parent;
  private final TermResolver resolver;
  private final Map<String, ResourceModel> resources = new HashMap<>();
  private final Map<String, Term> outputs = new HashMap<>();
  private final Map<String, Term> passedOn = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  StackModel(
      StackSource source, Template template, Optional<StackModel> parent, SystemModel system) {
    this.source = source;
    this.template = template;
    this.parent = parent;
    this.resolver = new TermResolver(template, new StackSurroundings(this, system));
  }

  /** What is known of the stack beside its template. */
  public StackSource source() {
    return source;
  }

  /** Its template. */
  public Template template() {
    return template;
  }

  /** The stack that nests it. */
  public Optional<StackModel> parent() {
    return parent;
  }

  /** What tells it apart from the other stacks of its side. */
  public String key() {
    return source.key();
  }

  /** A resource; empty if there is none of this logical id, or its condition does not hold. */
  public Optional<ResourceModel> resource(String logicalId) {
    @Nullable Resource resource = template.resources().get(logicalId);
    if (resource == null) {
      return Optional.empty();
    }
    return Optional.of(
            resources.computeIfAbsent(logicalId, id -> new ResourceModel(this, resource, resolver)))
        .filter(model -> !model.isAbsent());
  }

  /** All resources by logical id, in the order of the template. */
  public Map<String, ResourceModel> resources() {
    Map<String, ResourceModel> all = new LinkedHashMap<>();
    for (String id : template.resources().keySet()) {
      resource(id).ifPresent(found -> all.put(id, found));
    }
    return all;
  }

  /** The values of its outputs by name, in order; those whose condition does not hold left out. */
  public Map<String, Term> outputs() {
    Map<String, Term> all = new LinkedHashMap<>();
    for (Output output : template.outputs().values()) {
      if (isThere(output)) {
        whole(output.name()).ifPresent(value -> all.put(output.name(), value));
      }
    }
    return all;
  }

  private boolean isThere(Output output) {
    return output
        .condition()
        .map(name -> !Terms.text(resolver.condition(name)).equals("false"))
        .orElse(true);
  }

  /** The value of an output as other stacks get it: kept small, as they may have it many times. */
  Optional<Term> output(String name) {
    @Nullable Term known = passedOn.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Term> value = whole(name).map(LargeTerms::bounded);
    if (outputs.containsKey(name)) {
      passedOn.put(name, value.orElseThrow());
    }
    return value;
  }

  private Optional<Term> whole(String name) {
    @Nullable Term known = outputs.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Output> output = Optional.ofNullable(template.outputs().get(name));
    if (output.isEmpty() || output.get().value().isEmpty()) {
      return Optional.empty();
    }
    if (!open.add(name)) {
      return Optional.of(new Symbol("an output that leads back to itself"));
    }
    Term value = resolver.of(output.get().value().get());
    open.remove(name);
    outputs.put(name, value);
    return Optional.of(value);
  }

  /** The name of the export that an output is; blank if it is not one, or its name is not known. */
  public String exportName(String output) {
    return Optional.ofNullable(template.outputs().get(output))
        .filter(this::isThere)
        .flatMap(Output::exportName)
        .map(resolver::of)
        .map(Terms::text)
        .orElse("");
  }

  /** The value of a parameter: the one that is given, or its default. */
  public Term parameter(String name) {
    return Terms.value(resolver.named(name));
  }

  /** What a value of its template comes to. */
  public Term term(Value value) {
    return resolver.of(value);
  }

  TermResolver resolver() {
    return resolver;
  }

  @Override
  public String toString() {
    return key();
  }
}
