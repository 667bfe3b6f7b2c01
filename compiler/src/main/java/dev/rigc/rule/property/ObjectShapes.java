package dev.rigc.rule.property;

import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.PatternProperty;
import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What shapes say about mappings. */
final class ObjectShapes {
  /** Brings in properties from elsewhere, so that none can be called missing or unknown. */
  private static final String TRANSFORM = "Fn::Transform";

  private final ShapeChecker checker;

  ObjectShapes(ShapeChecker checker) {
    this.checker = checker;
  }

  void check(Scene scene, Place place, PropertyShape shape, Problems problems) {
    boolean open = scene.map().get(TRANSFORM).isPresent();
    if (!open) {
      required(scene, place, shape, problems);
      size(scene, place, shape, problems);
    }
    if (problems.enough()) {
      return;
    }
    dependents(scene, place, shape, problems);
    groups(scene, place, shape, open, problems);
    children(scene, place, shape, problems);
    shape.propertyNames().ifPresent(name -> names(scene, name, problems));
  }

  private static void required(Scene scene, Place place, PropertyShape shape, Problems problems) {
    for (String name : shape.required()) {
      for (Guard guard : scene.absent(name)) {
        problems.add(
            place
                .under(guard)
                .problem(Facts.REQUIRED, () -> "The required property `" + name + "` is missing.")
                .withMissing(List.of(name)));
      }
    }
  }

  private static void size(Scene scene, Place place, PropertyShape shape, Problems problems) {
    int size = scene.map().entries().size();
    if (size < shape.minProperties().orElse(0)) {
      String wanted = "; at least " + shape.minProperties().getAsInt() + " are wanted.";
      problems.add(place.problem(Facts.LIST_SIZE, "This has " + size + " entries" + wanted));
    }
    if (size > shape.maxProperties().orElse(Integer.MAX_VALUE)) {
      String wanted = "; at most " + shape.maxProperties().getAsInt() + " are allowed.";
      problems.add(place.problem(Facts.LIST_SIZE, "This has " + size + " entries" + wanted));
    }
  }

  // ---- properties that depend on each other

  private static void dependents(Scene scene, Place place, PropertyShape shape, Problems problems) {
    shape
        .dependentRequired()
        .forEach(
            (name, wanted) -> {
              if (scene.mayHave(name)) {
                for (Scene at : scene.pin(with(name, wanted), problems)) {
                  missing(at, place, name, wanted, problems);
                }
              }
            });
    shape
        .dependentExcluded()
        .forEach(
            (name, excluded) -> {
              if (scene.mayHave(name) && excluded.stream().anyMatch(scene::mayHave)) {
                for (Scene at : scene.pin(with(name, excluded), problems)) {
                  excluded(at, place, name, excluded, problems);
                }
              }
            });
  }

  private static List<String> with(String name, List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.add(0, name);
    return all;
  }

  private static void missing(
      Scene scene, Place place, String name, List<String> wanted, Problems problems) {
    List<String> missing = wanted.stream().filter(other -> !scene.mayHave(other)).toList();
    if (scene.mayHave(name) && !missing.isEmpty()) {
      problems.add(
          place
              .under(scene.guard())
              .ofProperty(
                  Facts.DEPENDENT,
                  key(scene, name, place),
                  "`" + name + "` needs " + Words.and(missing) + " beside it.")
              .withMissing(missing));
    }
  }

  private static void excluded(
      Scene scene, Place place, String name, List<String> excluded, Problems problems) {
    List<String> there = excluded.stream().filter(scene::mayHave).toList();
    if (scene.mayHave(name) && !there.isEmpty()) {
      problems.add(
          place
              .under(scene.guard())
              .ofProperty(
                  Facts.EXCLUDED,
                  key(scene, name, place),
                  "`" + name + "` must not stand beside " + Words.and(there) + "."));
    }
  }

  private static void groups(
      Scene scene, Place place, PropertyShape shape, boolean open, Problems problems) {
    for (List<String> group : shape.requiredXor()) {
      for (Scene at : scene.pin(group, problems)) {
        List<String> there = group.stream().filter(at::mayHave).toList();
        if (there.size() > 1) {
          problems.add(
              place
                  .under(at.guard())
                  .ofProperty(
                      Facts.EXACTLY_ONE,
                      key(at, there.get(there.size() - 1), place),
                      "Only one of " + Words.and(there) + " may be there."));
        } else if (there.isEmpty() && !open) {
          none(at, place, group, Facts.EXACTLY_ONE, problems);
        }
      }
    }
    for (List<String> group : shape.requiredOr()) {
      for (Scene at : scene.pin(group, problems)) {
        if (!open && group.stream().noneMatch(at::mayHave)) {
          none(at, place, group, Facts.AT_LEAST_ONE, problems);
        }
      }
    }
  }

  private static void none(
      Scene scene, Place place, List<String> group, RuleInfo rule, Problems problems) {
    problems.add(
        place
            .under(scene.guard())
            .ofProperty(rule, place.node(), "One of " + Words.or(group) + " is wanted here.")
            .withMissing(group));
  }

  private static Node key(Scene scene, String name, Place place) {
    return scene.map().key(name).map(Node.class::cast).orElse(place.node());
  }

  // ---- the properties themselves

  private void children(Scene scene, Place place, PropertyShape shape, Problems problems) {
    Map<String, PropertyShape> known = shape.properties();
    List<PatternProperty> patterns = shape.patternProperties();
    boolean closed = shape.closed();
    Set<String> names =
        closed || !patterns.isEmpty() ? scene.map().entries().keySet() : known.keySet();
    for (String name : names) {
      if (problems.enough()) {
        return;
      }
      Optional<ScalarNode> key = scene.map().key(name);
      if (key.isEmpty()) {
        continue;
      }
      List<PropertyShape> shapes = new ArrayList<>();
      Optional.ofNullable(known.get(name)).ifPresent(shapes::add);
      patterns.stream().filter(p -> p.name().accepts(name)).forEach(p -> shapes.add(p.shape()));
      if (shapes.isEmpty() && closed && !name.equals(TRANSFORM)) {
        unknown(scene, key.get(), known.keySet(), problems);
      }
      for (Alternative value : shapes.isEmpty() ? List.<Alternative>of() : scene.present(name)) {
        Place at = place.of(value, key.get());
        for (PropertyShape each : shapes) {
          if (each.isNever()) {
            problems.add(notHere(place.under(value.guard()), key.get()));
          } else {
            checker.check(value, at, each, problems);
          }
        }
      }
    }
  }

  private static Problem notHere(Place place, ScalarNode key) {
    String message = Words.quoted(key.text()) + " must not be set here.";
    return new Problem(
        Facts.EXCLUDED, key, key.path(), place.guard(), place.origin(), () -> message);
  }

  private static void unknown(Scene scene, ScalarNode key, Set<String> known, Problems problems) {
    Place place = Place.of(scene.guard(), key);
    String name = key.text();
    Optional<String> near = Words.closest(name, known).map(n -> "Did you mean `" + n + "`?");
    String list = known.isEmpty() ? "" : "Known are " + Words.and(known) + ".";
    problems.add(
        place
            .problem(Facts.UNKNOWN, "There is no property " + Words.quoted(name) + " here.")
            .withHint(near.or(() -> Optional.of(list).filter(text -> !text.isEmpty()))));
  }

  private void names(Scene scene, PropertyShape wanted, Problems problems) {
    MapValue map = scene.map();
    for (String name : map.entries().keySet()) {
      map.key(name)
          .ifPresent(
              key ->
                  checker.check(new Scalar(key), Place.of(scene.guard(), key), wanted, problems));
    }
  }
}
