package dev.rigc.diff.change;

import dev.rigc.diff.system.ResourceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is found out about a resource while consequences are followed. */
final class Draft {
  final Kind kind;
  final Optional<ResourceModel> before;
  final Optional<ResourceModel> after;
  final List<PropertyDifference> properties = new ArrayList<>();
  final List<AttributeDifference> attributes = new ArrayList<>();

  /** The top-level properties that get another value, and whether that is certain. */
  final Map<String, Boolean> changed = new LinkedHashMap<>();

  private final Map<String, Reason> reasons = new LinkedHashMap<>();
  private Effect effect = Effect.NONE;

  /** A cause before its way is put into words. */
  record Reason(Effect effect, String property, String clause, Link link, boolean isCertain) {
    Cause cause() {
      return new Cause(effect, property, clause, link.steps(), isCertain);
    }
  }

  Draft(Kind kind, Optional<ResourceModel> before, Optional<ResourceModel> after) {
    this.kind = kind;
    this.before = before;
    this.after = after;
  }

  ResourceModel model() {
    return after.or(() -> before).orElseThrow();
  }

  Effect effect() {
    return effect;
  }

  /**
   * Adds a reason.
   *
   * @param key what tells it apart; of two with the same key the graver one counts
   * @return whether anything that others depend on has changed
   */
  boolean add(String key, Reason reason) {
    Reason known = reasons.get(key);
    if (known != null
        && known.effect().isAtLeast(reason.effect())
        && (known.isCertain() || !reason.isCertain())) {
      return false;
    }
    reasons.put(key, reason);
    Effect graver = effect.or(reason.effect());
    boolean isNews = graver != effect;
    effect = graver;
    String property = topLevel(reason.property());
    if (!property.isEmpty()) {
      Boolean certain = changed.get(property);
      if (certain == null || (!certain && reason.isCertain())) {
        changed.put(property, reason.isCertain());
        isNews = true;
      }
    }
    return isNews;
  }

  private static String topLevel(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    return path.substring(0, end);
  }

  /** The way to the gravest thing that happens, from which consequences go on. */
  Optional<Link> origin() {
    return reasons.values().stream()
        .filter(reason -> reason.effect() == effect)
        .findFirst()
        .map(Reason::link);
  }

  /** The way to a property that changes, or to the gravest thing if there is none. */
  Optional<Link> originOf(String property) {
    return reasons.values().stream()
        .filter(reason -> topLevel(reason.property()).equals(property))
        .findFirst()
        .map(Reason::link)
        .or(this::origin);
  }

  ResourceDifference difference() {
    return new ResourceDifference(
        kind,
        before,
        after,
        properties,
        attributes,
        effect,
        Fates.of(effect, before, after),
        reasons.values().stream().map(Reason::cause).toList());
  }
}
