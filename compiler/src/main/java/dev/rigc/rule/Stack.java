package dev.rigc.rule;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stack of the set: which template it is made of, and what that template declares. Two stacks are
 * the same only if they are the same object.
 */
public final class Stack {
  private final String file;
  private final Optional<PlannedStack> planned;
  private final boolean mayGrow;
  private final Map<String, DeclaredParameter> parameters;
  private final Optional<SourceLocation> parametersSection;
  private final Set<String> outputs;

  private Stack(Template template, Optional<PlannedStack> planned) {
    this.file = template.source().name();
    this.planned = planned;
    this.mayGrow = template.mayGrow();
    Map<String, DeclaredParameter> declared = new LinkedHashMap<>();
    template
        .parameters()
        .forEach((name, parameter) -> declared.put(name, DeclaredParameter.of(parameter)));
    this.parameters = Collections.unmodifiableMap(declared);
    this.parametersSection = template.section("Parameters").map(Value::node).map(n -> n.location());
    this.outputs = Collections.unmodifiableSet(new LinkedHashSet<>(template.outputs().keySet()));
  }

  /**
   * A stack that is made of a template.
   *
   * @param planned what the plan says of the stack; empty without a plan
   */
  static Stack of(Template template, Optional<PlannedStack> planned) {
    return new Stack(template, planned);
  }

  /** The template's file. */
  public String file() {
    return file;
  }

  /** What the plan says of the stack; empty without a plan. */
  public Optional<PlannedStack> planned() {
    return planned;
  }

  /** What messages call it: the stack's name if it is known, else the file. */
  public String label() {
    return planned.map(PlannedStack::name).orElse(file);
  }

  /** Whether its template may have more than what is written; see {@link Template#mayGrow()}. */
  public boolean mayGrow() {
    return mayGrow;
  }

  /** The parameters of its template by name, in order. */
  public Map<String, DeclaredParameter> parameters() {
    return parameters;
  }

  /** Where the section of its parameters stands, if there is one. */
  public Optional<SourceLocation> parametersSection() {
    return parametersSection;
  }

  /** The names of its outputs, in order. */
  public Set<String> outputs() {
    return outputs;
  }

  @Override
  public String toString() {
    return label();
  }
}
