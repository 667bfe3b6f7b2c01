package dev.rigc.rule.resource;

import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.ConditionalRule;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.schema.Facts;
import dev.rigc.rule.resource.schema.Place;
import dev.rigc.rule.resource.schema.ReferenceKinds;
import dev.rigc.rule.resource.schema.Scene;
import dev.rigc.rule.resource.schema.ShapeChecker;
import dev.rigc.rule.resource.schema.Together;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the properties of every resource against the published facts of its type. */
final class SchemaRule implements Rule<TemplateContext> {
  /** RDS reads the engine that decides most of its facts without regard to case. */
  private static final String DATABASES = "AWS::RDS::";

  @Override
  public List<RuleInfo> infos() {
    return Stream.concat(Facts.all().stream(), Together.all().stream()).toList();
  }

  @Override
  public void check(TemplateContext subject, Findings findings) {
    ResourceSpecs specs = ResourceSpecs.bundled();
    ReferenceKinds references = new ReferenceKinds(subject.template(), specs);
    ShapeChecker shapes = ShapeChecker.of(subject.evaluator(), references);
    ShapeChecker lenient = ShapeChecker.ignoringCase(subject.evaluator(), references);
    for (Resource resource : subject.template().resources().values()) {
      String type = resource.type();
      Optional<ResourceSpec> spec = specs.find(type);
      if (spec.isEmpty() || TypeKind.isCustom(type)) {
        continue;
      }
      Optional<Guard> guard = Conditions.of(subject, resource);
      if (guard.isPresent()) {
        ShapeChecker rules = type.startsWith(DATABASES) ? lenient : shapes;
        Report report = Report.of(findings, resource);
        new Check(subject, shapes, rules, resource, spec.get(), guard.get()).run(report);
      }
    }
  }

  private record Check(
      TemplateContext subject,
      ShapeChecker shapes,
      ShapeChecker rules,
      Resource resource,
      ResourceSpec spec,
      Guard guard) {

    void run(Report report) {
      Optional<Value> properties = resource.attribute("Properties");
      if (properties.isPresent()) {
        Node key = resource.body().flatMap(body -> body.key("Properties")).orElseThrow();
        for (Alternative value : subject.evaluator().alternatives(properties.get(), guard)) {
          run(value, Place.of(guard, key).of(value, key), report);
        }
      } else if (resource.definition() instanceof MapValue) {
        missing(Place.of(guard, resource.key()), report);
      }
    }

    private void run(Alternative properties, Place place, Report report) {
      if (properties.isAbsent()) {
        missing(place, report);
        return;
      }
      if (properties.known().orElse(null) instanceof MapValue map) {
        Scene scene = Scene.of(subject.evaluator(), map, properties.guard());
        shapes.check(scene, place, spec.properties(), report);
        for (ConditionalRule rule : spec.rules()) {
          if (rule.path().isRoot()) {
            rules.check(scene, place, rule.shape(), report.under(rule));
          } else {
            check(rule, properties, place, report);
          }
        }
      } else {
        shapes.check(properties, place, spec.properties(), report);
        for (ConditionalRule rule : spec.rules()) {
          check(rule, properties, place, report);
        }
      }
    }

    private void check(ConditionalRule rule, Alternative properties, Place place, Report report) {
      Paths.visit(
          subject.evaluator(),
          properties,
          place,
          rule.path(),
          (value, at) -> rules.check(value, at, rule.shape(), report.under(rule)));
    }

    /** What a resource lacks that has no {@code Properties} at all. */
    private void missing(Place place, Report report) {
      for (String name : spec.properties().required()) {
        String message =
            "The required property `" + name + "` is missing; there are no `Properties`.";
        report.add(place.problem(Facts.REQUIRED, message));
      }
    }
  }
}
