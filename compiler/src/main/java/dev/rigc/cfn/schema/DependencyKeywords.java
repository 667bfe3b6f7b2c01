package dev.rigc.cfn.schema;

import dev.rigc.cfn.spec.Dependents;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/** The keywords that tie properties of an object to each other. */
final class DependencyKeywords {
  private DependencyKeywords() {}

  /**
   * Checks a mapping.
   *
   * @param open whether a transform may add properties, so that none can be called missing
   */
  static void check(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertySchema schema,
      boolean open,
      Violations violations) {
    dependents(mapping, location, schema, violations);
    groups(mapping, location, schema, open, violations);
  }

  private static void dependents(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertySchema schema,
      Violations violations) {
    for (Dependents required : schema.dependentRequired()) {
      if (mapping.mayHave(required.name())) {
        for (ConditionedMapping at : mapping.pin(with(required), violations)) {
          missing(at, location, required.name(), required.others(), violations);
        }
      }
    }
    for (Dependents excluded : schema.dependentExcluded()) {
      if (mapping.mayHave(excluded.name()) && !mapping.there(excluded.others()).isEmpty()) {
        for (ConditionedMapping at : mapping.pin(with(excluded), violations)) {
          excluded(at, location, excluded.name(), excluded.others(), violations);
        }
      }
    }
  }

  private static List<String> with(Dependents dependents) {
    List<String> all = new ArrayList<>(dependents.others());
    all.add(0, dependents.name());
    return all;
  }

  private static void missing(
      ConditionedMapping mapping,
      InstanceLocation location,
      String name,
      List<String> required,
      Violations violations) {
    List<String> there = mapping.there(required);
    if (there.size() == required.size()) {
      return;
    }
    List<String> missing = new ArrayList<>(required);
    missing.removeAll(there);
    if (!missing.isEmpty() && mapping.mayHave(name)) {
      violations.add(
          location
              .under(mapping.guard())
              .ofProperty(
                  Keyword.DEPENDENT_REQUIRED,
                  key(mapping, name, location),
                  "`" + name + "` needs " + Phrases.quotedAnd(missing) + " beside it.")
              .withMissing(missing));
    }
  }

  private static void excluded(
      ConditionedMapping mapping,
      InstanceLocation location,
      String name,
      List<String> excluded,
      Violations violations) {
    List<String> there = mapping.there(excluded);
    if (!there.isEmpty() && mapping.mayHave(name)) {
      violations.add(
          location
              .under(mapping.guard())
              .ofProperty(
                  Keyword.DEPENDENT_EXCLUDED,
                  key(mapping, name, location),
                  "`"
                      + name
                      + "` must not be used together with "
                      + Phrases.quotedAnd(there)
                      + "."));
    }
  }

  private static void groups(
      ConditionedMapping mapping,
      InstanceLocation location,
      PropertySchema schema,
      boolean open,
      Violations violations) {
    for (List<String> group : schema.requiredXor()) {
      for (ConditionedMapping at : mapping.pin(group, violations)) {
        List<String> there = at.there(group);
        if (there.size() > 1) {
          violations.add(
              location
                  .under(at.guard())
                  .ofProperty(
                      Keyword.REQUIRED_XOR,
                      key(at, there.get(there.size() - 1), location),
                      "Only one of " + Phrases.quotedAnd(there) + " may be there."));
        } else if (there.isEmpty() && !open) {
          none(at, location, group, Keyword.REQUIRED_XOR, violations);
        }
      }
    }
    for (List<String> group : schema.requiredOr()) {
      for (ConditionedMapping at : mapping.pin(group, violations)) {
        if (!open && at.there(group).isEmpty()) {
          none(at, location, group, Keyword.REQUIRED_OR, violations);
        }
      }
    }
  }

  private static void none(
      ConditionedMapping mapping,
      InstanceLocation location,
      List<String> group,
      Keyword keyword,
      Violations violations) {
    violations.add(
        location
            .under(mapping.guard())
            .ofProperty(keyword, location.node(), Applicators.required(group))
            .withMissing(group));
  }

  private static Node key(ConditionedMapping mapping, String name, InstanceLocation location) {
    return mapping.map().key(name).map(Node.class::cast).orElse(location.node());
  }
}
