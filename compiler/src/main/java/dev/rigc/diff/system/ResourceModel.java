package dev.rigc.diff.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.TermResolver;
import dev.rigc.diff.value.Terms;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A resource of a stack with all that it comes to. */
public final class ResourceModel {
  private final StackModel stack;
  private final Resource resource;
  private final TermResolver resolver;
  private final Term presence;
  private final Term properties;

  ResourceModel(StackModel stack, Resource resource, TermResolver resolver) {
    this.stack = stack;
    this.resource = resource;
    this.resolver = resolver;
    this.presence =
        resource.condition().map(resolver::condition).orElseGet(() -> new Term.Text("true"));
    this.properties =
        isAbsent()
            ? Term.NONE
            : resource
                .attribute("Properties")
                .map(resolver::of)
                .orElseGet(() -> new Entries(new TreeMap<>()));
  }

  /** Whether its condition is known not to hold. */
  boolean isAbsent() {
    return Terms.text(presence).equals("false");
  }

  /** Its stack. */
  public StackModel stack() {
    return stack;
  }

  /** Its logical id. */
  public String logicalId() {
    return resource.logicalId();
  }

  /** Its type. */
  public String type() {
    return resource.type();
  }

  /** As it stands in the template. */
  public Resource written() {
    return resource;
  }

  /** The condition under which it is there: {@code true} for always, or what decides it. */
  public Term presence() {
    return presence;
  }

  /** All its properties. */
  public Term properties() {
    return properties;
  }

  /** A top-level property; {@link Term#NONE} if it is not there. */
  public Term property(String name) {
    return Terms.at(properties, name);
  }

  /** An attribute such as {@code UpdatePolicy}; {@link Term#NONE} if it is not there. */
  public Term attribute(String name) {
    return resource.attribute(name).map(resolver::of).orElse(Term.NONE);
  }

  /** The logical ids that it says it depends on. */
  public NavigableSet<String> dependsOn() {
    NavigableSet<String> ids = new TreeSet<>();
    for (Scalar id : resource.dependsOn()) {
      id.text().ifPresent(ids::add);
    }
    return ids;
  }

  /** Where a property stands, or the resource itself if it is not written there. */
  public Value place(String property) {
    return resource.property(property).orElse(resource.definition());
  }

  /** What becomes of it when it is deleted or replaced, as the template says. */
  public Optional<String> policy(String attribute) {
    return Optional.of(Terms.text(attribute(attribute))).filter(text -> !text.isEmpty());
  }
}
