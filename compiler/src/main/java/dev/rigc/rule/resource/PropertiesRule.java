package dev.rigc.rule.resource;

import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateIndex;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule that looks at the properties of certain types of resources, one resource at a time. */
public abstract class PropertiesRule implements Rule<TemplateContext> {
  private static final TemplateIndex<Map<Resource, List<Block>>> BLOCKS =
      new TemplateIndex<>(subject -> new IdentityHashMap<>());

  private final RuleInfo info;
  private final String[] types;

  /** A rule that reports under {@code info}. */
  protected PropertiesRule(RuleInfo info, String... types) {
    this.info = info;
    this.types = types;
  }

  /** Looks at the properties of one resource as they are under one set of conditions. */
  protected abstract void check(Block properties, PropertyFindings findings);

  /** The entry it reports under. */
  protected final RuleInfo info() {
    return info;
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(info);
  }

  @Override
  public final void check(TemplateContext subject, Findings findings) {
    for (String type : types) {
      for (Resource resource : subject.resources(type)) {
        for (Block block : blocks(subject, resource)) {
          check(block, PropertyFindings.of(findings, resource));
        }
      }
    }
  }

  /** The properties of a resource, once for each branch of the conditions they stand in. */
  public static List<Block> blocks(TemplateContext subject, Resource resource) {
    Map<Resource, List<Block>> known = BLOCKS.of(subject);
    List<Block> blocks = known.get(resource);
    if (blocks == null) {
      blocks = read(subject, resource);
      known.put(resource, blocks);
    }
    return blocks;
  }

  private static List<Block> read(TemplateContext subject, Resource resource) {
    Optional<Value> properties = resource.attribute("Properties");
    Optional<Guard> guard = Conditions.of(subject, resource);
    if (properties.isEmpty() || guard.isEmpty()) {
      return List.of();
    }
    Node key = resource.body().flatMap(body -> body.key("Properties")).orElseThrow();
    InstanceLocation place = InstanceLocation.of(guard.get(), key);
    List<Block> blocks = new ArrayList<>(1);
    for (Alternative value : subject.evaluator().alternatives(properties.get(), guard.get())) {
      if (value.known().orElse(null) instanceof MapValue) {
        blocks.add(new Block(subject, resource, value, place.of(value, key)));
      }
    }
    return blocks;
  }
}
