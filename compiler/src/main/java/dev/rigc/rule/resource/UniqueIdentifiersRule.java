package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.schema.CanonicalText;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No two resources of a template are the same thing. */
final class UniqueIdentifiersRule implements Rule<TemplateContext> {
  private static final int MOST_COMPARED = 50;

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3019",
              "Two resources of one type do not have the same identifier.",
              "The service knows a resource by its identifying properties; the second one with the"
                  + " same values already exists when it is created.",
              "https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html")
          .withExample("Two AWS::S3::Bucket with the BucketName: twig-assets.")
          .withCounterparts("E3019");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /**
   * Something that a resource may be called.
   *
   * @param at the identifying property, or all properties where several identify it together
   */
  private record Name(Resource resource, Guard guard, Node at) {}

  @Override
  public void check(TemplateContext context, Findings findings) {
    Map<String, List<Name>> names = new LinkedHashMap<>();
    for (Map.Entry<String, List<Resource>> type : context.resourcesByType().entrySet()) {
      if (type.getValue().size() > 1) {
        List<PropertyPath> identifier = identifier(context, type.getKey());
        if (!identifier.isEmpty()) {
          add(context, type.getValue(), identifier, names);
        }
      }
    }
    names.values().forEach(same -> compare(same, findings));
  }

  /** The identifying properties of a type, unless the service makes one of them up. */
  private static List<PropertyPath> identifier(TemplateContext context, String type) {
    return context
        .specs()
        .find(type)
        .filter(spec -> Collections.disjoint(spec.primaryIdentifier(), spec.readOnly()))
        .map(ResourceSpec::primaryIdentifier)
        .orElse(List.of());
  }

  private static void add(
      TemplateContext context,
      List<Resource> resources,
      List<PropertyPath> identifier,
      Map<String, List<Name>> names) {
    for (Resource resource : resources) {
      for (Properties block : Properties.of(context, resource)) {
        add(resource, block, identifier, names);
      }
    }
  }

  private static void add(
      Resource resource,
      Properties block,
      List<PropertyPath> identifier,
      Map<String, List<Name>> names) {
    StringBuilder text = new StringBuilder(resource.type());
    Optional<Guard> guard = Optional.of(block.guard());
    InstanceLocation first = null;
    for (PropertyPath path : identifier) {
      List<Alternative> values = new ArrayList<>();
      List<InstanceLocation> places = new ArrayList<>();
      block.visit(
          path,
          (value, place) -> {
            values.add(value);
            places.add(place);
          });
      if (values.size() != 1 || values.get(0).isAbsent()) {
        return;
      }
      text.append('\n').append(CanonicalText.of(values.get(0)));
      guard = guard.flatMap(values.get(0).guard()::and);
      first = first == null ? places.get(0) : first;
    }
    if (first != null && guard.isPresent()) {
      names
          .computeIfAbsent(text.toString(), name -> new ArrayList<>())
          .add(new Name(resource, guard.get(), at(resource, identifier, first)));
    }
  }

  private static Node at(Resource resource, List<PropertyPath> identifier, InstanceLocation first) {
    return identifier.size() == 1
        ? first.node()
        : resource
            .body()
            .flatMap(body -> body.key("Properties"))
            .map(Node.class::cast)
            .orElse(first.node());
  }

  private static void compare(List<Name> names, Findings findings) {
    if (names.size() < 2) {
      return;
    }
    List<Name> compared = names.subList(0, Math.min(names.size(), MOST_COMPARED));
    for (Name name : compared) {
      compared.stream()
          .filter(other -> !other.resource().equals(name.resource()))
          .filter(other -> other.guard().and(name.guard()).isPresent())
          .findFirst()
          .ifPresent(
              other ->
                  findings
                      .add(
                          INFO,
                          name.at(),
                          "`%s` has the same identifier as `%s`."
                              .formatted(name.resource().logicalId(), other.resource().logicalId()))
                      .resource(name.resource().logicalId())
                      .related(other.at().location(), "the other one"));
    }
  }
}
