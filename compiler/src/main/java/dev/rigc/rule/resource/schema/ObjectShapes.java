package dev.rigc.rule.resource.schema;

import dev.rigc.cfn.Function;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.Dependents;
import dev.rigc.cfn.spec.PatternProperty;
import dev.rigc.cfn.spec.PropertyShape;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What shapes say about mappings. */
final class ObjectShapes {
  /** Brings in properties from elsewhere, so that none can be called missing or unknown. */
  private static final String TRANSFORM = "Fn::Transform";

  private final ShapeChecker checker;

  ObjectShapes(ShapeChecker checker) {
    this.checker = checker;
  }

  void check(Scene scene, Place place, PropertyShape shape, Problems problems) {
    if (!shape.limitsObjects()) {
      return;
    }
    boolean open = scene.map().find(TRANSFORM) != null;
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
    Optional<PropertyShape> names = shape.propertyNames();
    if (names.isPresent()) {
      names(scene, names.get(), problems);
    }
  }

  /** Whether one look shows that a property which a shape wants is not there in any case. */
  static boolean lacksRequired(Scene scene, PropertyShape shape) {
    for (String name : shape.required()) {
      if (scene.lacks(name)) {
        return scene.map().find(TRANSFORM) == null;
      }
    }
    return false;
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
    OptionalInt least = shape.minProperties();
    OptionalInt most = shape.maxProperties();
    int size = scene.map().size();
    if (size < least.orElse(0)) {
      String wanted = "; at least " + least.getAsInt() + " are wanted.";
      problems.add(place.problem(Facts.LIST_SIZE, "This has " + size + " entries" + wanted));
    }
    if (size > most.orElse(Integer.MAX_VALUE)) {
      String wanted = "; at most " + most.getAsInt() + " are allowed.";
      problems.add(place.problem(Facts.LIST_SIZE, "This has " + size + " entries" + wanted));
    }
  }

  // ---- properties that depend on each other

  private static void dependents(Scene scene, Place place, PropertyShape shape, Problems problems) {
    for (Dependents wanted : shape.dependentRequired()) {
      if (scene.mayHave(wanted.name())) {
        for (Scene at : scene.pin(with(wanted), problems)) {
          missing(at, place, wanted.name(), wanted.others(), problems);
        }
      }
    }
    for (Dependents excluded : shape.dependentExcluded()) {
      if (scene.mayHave(excluded.name()) && !scene.there(excluded.others()).isEmpty()) {
        for (Scene at : scene.pin(with(excluded), problems)) {
          excluded(at, place, excluded.name(), excluded.others(), problems);
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
      Scene scene, Place place, String name, List<String> wanted, Problems problems) {
    List<String> there = scene.there(wanted);
    if (there.size() == wanted.size()) {
      return;
    }
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(there);
    if (!missing.isEmpty() && scene.mayHave(name)) {
      problems.add(
          place
              .under(scene.guard())
              .ofProperty(
                  Facts.DEPENDENT,
                  key(scene, name, place),
                  "`" + name + "` needs " + Phrases.quotedAnd(missing) + " beside it.")
              .withMissing(missing));
    }
  }

  private static void excluded(
      Scene scene, Place place, String name, List<String> excluded, Problems problems) {
    List<String> there = scene.there(excluded);
    if (!there.isEmpty() && scene.mayHave(name)) {
      problems.add(
          place
              .under(scene.guard())
              .ofProperty(
                  Facts.EXCLUDED,
                  key(scene, name, place),
                  "`" + name + "` must not stand beside " + Phrases.quotedAnd(there) + "."));
    }
  }

  private static void groups(
      Scene scene, Place place, PropertyShape shape, boolean open, Problems problems) {
    for (List<String> group : shape.requiredXor()) {
      for (Scene at : scene.pin(group, problems)) {
        List<String> there = at.there(group);
        if (there.size() > 1) {
          problems.add(
              place
                  .under(at.guard())
                  .ofProperty(
                      Facts.EXACTLY_ONE,
                      key(at, there.get(there.size() - 1), place),
                      "Only one of " + Phrases.quotedAnd(there) + " may be there."));
        } else if (there.isEmpty() && !open) {
          none(at, place, group, Facts.EXACTLY_ONE, problems);
        }
      }
    }
    for (List<String> group : shape.requiredOr()) {
      for (Scene at : scene.pin(group, problems)) {
        if (!open && at.there(group).isEmpty()) {
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
            .ofProperty(
                rule, place.node(), "One of " + Phrases.quotedOr(group) + " is wanted here.")
            .withMissing(group));
  }

  private static Node key(Scene scene, String name, Place place) {
    return scene.map().key(name).map(Node.class::cast).orElse(place.node());
  }

  // ---- the properties themselves

  private void children(Scene scene, Place place, PropertyShape shape, Problems problems) {
    MapValue map = scene.map();
    List<String> known = shape.names();
    if (shape.limitsEveryProperty() || map.size() <= known.size()) {
      for (int i = 0; i < map.size() && !problems.enough(); i++) {
        child(scene, i, place, shape, problems);
      }
    } else {
      for (int i = 0; i < known.size() && !problems.enough(); i++) {
        int index = map.node().indexOf(known.get(i));
        if (index >= 0) {
          child(scene, index, place, shape, problems);
        }
      }
    }
  }

  private void child(Scene scene, int index, Place place, PropertyShape shape, Problems problems) {
    ScalarNode key = scene.map().node().entry(index).key();
    String name = key.text();
    PropertyShape named = shape.properties().get(name);
    boolean known = named != null;
    if (named != null) {
      child(scene, index, key, place, named, problems);
    }
    for (PatternProperty pattern : shape.patternProperties()) {
      if (pattern.name().accepts(name)) {
        known = true;
        child(scene, index, key, place, pattern.shape(), problems);
      }
    }
    if (!known && shape.closed() && !name.equals(TRANSFORM)) {
      unknown(scene, key, shape.names(), problems);
    }
  }

  private void child(
      Scene scene, int index, ScalarNode key, Place place, PropertyShape shape, Problems problems) {
    Value written = scene.map().value(index);
    if (!(written instanceof Function) && !shape.isNever()) {
      Place at = place.ofLiteral(written, key, scene.guard());
      checker.checkLiteral(written, at, shape, problems);
      return;
    }
    for (Alternative value : scene.present(key.text())) {
      if (shape.isNever()) {
        problems.add(notHere(place.under(value.guard()), key));
      } else {
        checker.check(value, place.of(value, key), shape, problems);
      }
    }
  }

  private static Problem notHere(Place place, ScalarNode key) {
    String message = Phrases.quoted(key.text()) + " must not be set here.";
    return new Problem(
        Facts.EXCLUDED, key, key.path(), place.guard(), place.origin(), () -> message);
  }

  private static void unknown(Scene scene, ScalarNode key, List<String> known, Problems problems) {
    Place place = Place.of(scene.guard(), key);
    String name = key.text();
    Optional<String> near = Suggestion.word(name, known).map(Suggestion::didYouMean);
    String list = known.isEmpty() ? "" : "Known are " + Phrases.quotedAnd(known) + ".";
    problems.add(
        place
            .problem(Facts.UNKNOWN, "There is no property " + Phrases.quoted(name) + " here.")
            .withHint(near.or(() -> Optional.of(list).filter(text -> !text.isEmpty()))));
  }

  private void names(Scene scene, PropertyShape wanted, Problems problems) {
    MapValue map = scene.map();
    for (int i = 0; i < map.size(); i++) {
      ScalarNode key = map.node().entry(i).key();
      checker.check(new Scalar(key), Place.of(scene.guard(), key), wanted, problems);
    }
  }
}
