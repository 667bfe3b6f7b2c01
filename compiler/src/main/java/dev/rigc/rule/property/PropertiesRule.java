package dev.rigc.rule.property;

import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateSubject;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule that looks at the properties of certain types of resources, one resource at a time. */
abstract class PropertiesRule implements Rule<TemplateSubject> {
  private final RuleInfo info;
  private final Set<String> types;

  PropertiesRule(RuleInfo info, String... types) {
    this.info = info;
    this.types = Set.of(types);
  }

  /** Looks at the properties of one resource as they are under one set of conditions. */
  abstract void check(Block properties, Problems problems);

  final RuleInfo info() {
    return info;
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(info);
  }

  @Override
  public final void check(TemplateSubject subject, Findings findings) {
    for (Resource resource : subject.template().resources().values()) {
      if (types.contains(resource.type())) {
        blocks(subject, resource).forEach(block -> check(block, Report.of(findings, resource)));
      }
    }
  }

  /** The properties of a resource, once for each branch of the conditions they stand in. */
  static List<Block> blocks(TemplateSubject subject, Resource resource) {
    Optional<Value> properties = resource.attribute("Properties");
    Optional<Guard> guard = Conditions.of(subject, resource);
    if (properties.isEmpty() || guard.isEmpty()) {
      return List.of();
    }
    Node key = resource.body().flatMap(body -> body.key("Properties")).orElseThrow();
    return subject.evaluator().alternatives(properties.get(), guard.get()).stream()
        .filter(value -> value.known().orElse(null) instanceof MapValue)
        .map(
            value -> new Block(subject, resource, value, Place.of(guard.get(), key).of(value, key)))
        .toList();
  }

  static List<Block> blocks(
      TemplateSubject subject, Alternative value, Resource resource, Place at) {
    return value.known().orElse(null) instanceof MapValue
        ? List.of(new Block(subject, resource, value, at))
        : List.of();
  }
}
