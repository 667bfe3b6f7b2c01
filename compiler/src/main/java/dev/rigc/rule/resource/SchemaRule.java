package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.schema.ConditionedMapping;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.schema.PathWalker;
import dev.rigc.cfn.schema.ReferenceFormats;
import dev.rigc.cfn.schema.SchemaValidator;
import dev.rigc.cfn.spec.ConditionalRule;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The properties of every resource are valid against the schema of its type. */
final class SchemaRule implements Rule<TemplateContext> {
  /** RDS reads the engine that decides most of its facts without regard to case. */
  private static final String DATABASES = "AWS::RDS::";

  @Override
  public List<RuleInfo> infos() {
    return Stream.concat(KeywordRules.all().stream(), ConditionalRules.all().stream()).toList();
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    ResourceSpecs specs = ResourceSpecs.bundled();
    ReferenceFormats references = new ReferenceFormats(context.template(), specs);
    SchemaValidator schemas = SchemaValidator.of(context.evaluator(), references);
    SchemaValidator lenient = SchemaValidator.ignoringCase(context.evaluator(), references);
    for (Resource resource : context.template().resources().values()) {
      String type = resource.type();
      Optional<ResourceSpec> spec = specs.find(type);
      if (spec.isEmpty() || TypeKind.isCustom(type)) {
        continue;
      }
      Optional<Guard> guard = Conditions.of(context, resource);
      if (guard.isPresent()) {
        SchemaValidator rules = type.startsWith(DATABASES) ? lenient : schemas;
        new Check(context, schemas, rules, resource, spec.get(), guard.get())
            .run(SchemaFindings.of(PropertyFindings.of(findings, resource)));
      }
    }
  }

  private record Check(
      TemplateContext context,
      SchemaValidator schemas,
      SchemaValidator rules,
      Resource resource,
      ResourceSpec spec,
      Guard guard) {

    void run(SchemaFindings findings) {
      Optional<Value> properties = resource.attribute("Properties").map(this::given);
      if (properties.isPresent()) {
        Node key = resource.body().flatMap(body -> body.key("Properties")).orElseThrow();
        for (Alternative value : context.evaluator().alternatives(properties.get(), guard)) {
          run(value, InstanceLocation.of(guard, key).of(value, key), findings);
        }
      } else if (resource.definition() instanceof MapValue) {
        missing(InstanceLocation.of(guard, resource.key()), findings);
      }
    }

    private void run(Alternative properties, InstanceLocation location, SchemaFindings findings) {
      if (properties.isAbsent()) {
        missing(location, findings);
        return;
      }
      if (properties.known().orElse(null) instanceof MapValue map) {
        ConditionedMapping mapping =
            ConditionedMapping.of(context.evaluator(), map, properties.guard());
        schemas.validate(mapping, location, spec.properties(), findings);
        for (ConditionalRule rule : spec.rules()) {
          if (rule.path().isRoot()) {
            rules.validate(mapping, location, rule.schema(), findings.under(rule));
          } else {
            check(rule, properties, location, findings);
          }
        }
      } else {
        schemas.validate(properties, location, spec.properties(), findings);
        for (ConditionalRule rule : spec.rules()) {
          check(rule, properties, location, findings);
        }
      }
    }

    private void check(
        ConditionalRule rule,
        Alternative properties,
        InstanceLocation location,
        SchemaFindings findings) {
      PathWalker.walk(
          context.evaluator(),
          properties,
          location,
          rule.path(),
          found ->
              rules.validate(found.value(), found.location(), rule.schema(), findings.under(rule)));
    }

    /**
     * SAM passes over a property that is null, as the .NET tools write it; CloudFormation itself
     * refuses null.
     */
    private Value given(Value properties) {
      return TypeKind.of(resource.type()) == TypeKind.SERVERLESS
              && properties instanceof MapValue map
          ? map.without(value -> value instanceof Scalar scalar && scalar.node().isNull())
          : properties;
    }

    /** What a resource lacks that has no {@code Properties} at all. */
    private void missing(InstanceLocation location, SchemaFindings findings) {
      MapValue none = MapValue.empty(location.node());
      ConditionedMapping mapping =
          ConditionedMapping.of(context.evaluator(), none, location.guard());
      schemas.validate(mapping, location, spec.properties(), findings);
      for (ConditionalRule rule : spec.rules()) {
        if (rule.path().isRoot()) {
          rules.validate(mapping, location, rule.schema(), findings.under(rule));
        }
      }
    }
  }
}
