package dev.rigc.rule.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Stack;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a resource belongs to, for whoever refers to it.
 *
 * @param stack the stack of the resource
 * @param logicalId its logical id
 * @param location where its logical id stands
 * @param vpc what its property {@code VpcId} leads to
 * @param loadBalancer what its property {@code LoadBalancerArn} leads to
 */
record ResourceLinks(
    Stack stack,
    String logicalId,
    SourceLocation location,
    Optional<Identity> vpc,
    Optional<Identity> loadBalancer) {
  static final Collector<ResourceLinks> COLLECTOR = ResourceLinks::collect;

  private static List<ResourceLinks> collect(StackTemplate template) {
    List<ResourceLinks> found = new ArrayList<>();
    for (Resource resource : template.template().resources().values()) {
      Optional<Value> vpc = resource.property("VpcId");
      Optional<Value> loadBalancer = resource.property("LoadBalancerArn");
      if (vpc.isPresent() || loadBalancer.isPresent()) {
        found.add(
            new ResourceLinks(
                template.stack(),
                resource.logicalId(),
                resource.key().location(),
                vpc.flatMap(value -> Identity.of(template, value)),
                loadBalancer.flatMap(value -> Identity.of(template, value))));
      }
    }
    return found;
  }
}
