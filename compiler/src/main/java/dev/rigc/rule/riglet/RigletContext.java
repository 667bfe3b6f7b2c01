package dev.rigc.rule.riglet;

import dev.rigc.cfn.spec.fact.KnownRegions;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.load.finding.Places;
import dev.rigc.load.finding.Places.Place;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.plan.Names;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.Arrays;
import java.util.List;

/** What the rules check: a riglet, where its values are, and the names derived from it. */
public final class RigletContext {
  private final Riglet riglet;
  private final Places places;
  private final Names names;
  private final KnownRegions regions;

  /**
   * The context of a riglet that was loaded, or {@link LoadedRiglet#inCode made in code}.
   *
   * @param regions the regions that there are
   */
  public RigletContext(LoadedRiglet loaded, KnownRegions regions) {
    this.riglet = loaded.riglet();
    this.places = loaded.places();
    this.names = new Names(riglet);
    this.regions = regions;
  }

  /** The regions that there are. */
  public KnownRegions regions() {
    return regions;
  }

  /** The riglet. Where a place is not sound it holds a placeholder. */
  public Riglet riglet() {
    return riglet;
  }

  /** Where its values stand. */
  public Places places() {
    return places;
  }

  /** The names derived from it. */
  public Names names() {
    return names;
  }

  /** The environments, in the order of promotion. */
  public List<Environment> environments() {
    return riglet.environments();
  }

  /** The applications, in the order of the riglet. */
  public List<Application> applications() {
    return riglet.applications();
  }

  /** Where an environment is. */
  public NodePath path(Environment environment) {
    return places.environment(environment.name());
  }

  /** Where an application is. */
  public NodePath path(Application application) {
    return places.application(application.name());
  }

  /** Where a setting of an environment comes from: its override, or what holds for all. */
  public NodePath origin(Environment environment, String... keys) {
    NodePath general = NodePath.of((Object[]) keys);
    return origin(below(path(environment), keys), general);
  }

  /** Where a setting of an environment comes from; the environment itself if it is not written. */
  public NodePath writtenOrigin(Environment environment, String... keys) {
    NodePath origin = origin(environment, keys);
    return places.has(origin) ? origin : path(environment);
  }

  /** Where a setting of an application in an environment comes from. */
  public NodePath origin(Environment environment, Application application, String key) {
    NodePath general = path(application).key(key);
    return origin(
        override(environment, application).key(key),
        key.equals("tasks") ? general.key(written(environment)) : general);
  }

  /** Where an environment variable of an application in an environment comes from. */
  public NodePath variable(Environment environment, Application application, String name) {
    return origin(
        override(environment, application).key("environment").key(name),
        path(application).key("environment").key(name));
  }

  /** Where a secret variable of an application in an environment comes from. */
  public NodePath secret(Environment environment, Application application, String name) {
    return origin(
        override(environment, application).key("secrets").key(name),
        path(application).key("secrets").key(name));
  }

  /** Where a setting of the deployments of an application in an environment comes from. */
  public NodePath rollout(Environment environment, Application application, String key) {
    return origin(
        override(environment, application).key("deployment").key(key),
        path(application).key("deployment").key(key));
  }

  /** Where a setting of the scaling of an application in an environment comes from. */
  public NodePath scaling(Environment environment, Application application, String key) {
    NodePath general = path(application).key("scaling").key(key);
    return origin(
        override(environment, application).key("scaling").key(key),
        key.equals("min") || key.equals("max") ? general.key(written(environment)) : general);
  }

  private NodePath override(Environment environment, Application application) {
    String written = (String) path(application).last().orElseThrow();
    return path(environment).key("applications").key(written);
  }

  private String written(Environment environment) {
    return (String) path(environment).last().orElseThrow();
  }

  /** An override that is unsound wins too, so that nothing is said of what it would replace. */
  private NodePath origin(NodePath override, NodePath general) {
    return places.has(override) || !places.isSound(override) ? override : general;
  }

  private static NodePath below(NodePath path, String... keys) {
    NodePath at = path;
    for (String key : keys) {
      at = at.key(key);
    }
    return at;
  }

  /** Whether nothing is wrong with the values at these paths. */
  public boolean isSound(NodePath... paths) {
    return Arrays.stream(paths).allMatch(places::isSound);
  }

  /** Whether nothing is wrong with this key: the name of an environment or application. */
  public boolean isNameSound(NodePath path) {
    return places.isKeySound(path);
  }

  /** A finding at the value at {@code path}. */
  public Diagnostic.Builder report(
      Findings findings, RuleInfo rule, NodePath path, String message) {
    return report(findings, rule, places.at(path), message);
  }

  /** A finding at the key at {@code path}. */
  public Diagnostic.Builder reportKey(
      Findings findings, RuleInfo rule, NodePath path, String message) {
    return report(findings, rule, places.atKey(path), message);
  }

  private static Diagnostic.Builder report(
      Findings findings, RuleInfo rule, Place place, String message) {
    return findings
        .add(rule, place.location(), place.path(), message)
        .excerpt(place.excerpt().orElse(null));
  }
}
