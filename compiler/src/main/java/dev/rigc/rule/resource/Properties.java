package dev.rigc.rule.resource;

import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.rule.TemplateContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Follows a path into a resource's properties, through conditions and lists. */
public final class Properties {
  private static final Map<String, String[]> STEPS = new ConcurrentHashMap<>();

  private final Evaluator evaluator;
  private final List<Found> found = new ArrayList<>();

  private Properties(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * What stands at the end of a path.
   *
   * @param holder the mapping that has or could have the last key
   * @param alternative the value; absent if the key, or one before it, is not there
   */
  public record Found(MapValue holder, Alternative alternative) {
    /** The text, if it is known. */
    public Optional<String> text() {
      return alternative.text();
    }

    boolean isAbsent() {
      return alternative.isAbsent();
    }

    boolean holderHas(String key) {
      return holder.get(key).isPresent();
    }
  }

  /**
   * Every value that the path may lead to, also those that are not there.
   *
   * @param path keys with dots between them; {@code *} stands for all items of a list, of which an
   *     absent or empty one has none
   */
  public static List<Found> at(TemplateContext subject, Resource resource, String path) {
    Properties properties = new Properties(subject.evaluator());
    resource
        .properties()
        .ifPresent(map -> properties.follow(map, steps(path), 0, subject.evaluator().root()));
    return properties.found;
  }

  /** The rules ask for the same few paths again and again. */
  private static String[] steps(String path) {
    return STEPS.computeIfAbsent(path, text -> text.split("\\."));
  }

  /** Every mapping that the path may lead to. */
  public static List<Mapped> maps(TemplateContext subject, Resource resource, String path) {
    List<Mapped> maps = new ArrayList<>();
    for (Found found : at(subject, resource, path)) {
      if (found.alternative().known().orElse(null) instanceof MapValue map) {
        maps.add(new Mapped(map, found.alternative().guard()));
      }
    }
    return maps;
  }

  /**
   * A mapping.
   *
   * @param map the mapping
   * @param guard the conditions under which it is there
   */
  public record Mapped(MapValue map, Guard guard) {}

  private void follow(MapValue map, String[] steps, int step, Guard guard) {
    boolean many = step + 1 < steps.length && steps[step + 1].equals("*");
    int next = step + (many ? 2 : 1);
    for (Alternative value : evaluator.presence(map, steps[step], guard)) {
      if (many) {
        items(map, value, steps, next);
      } else {
        arrive(map, value, steps, next);
      }
    }
  }

  private void items(MapValue map, Alternative list, String[] steps, int next) {
    if (list.known().orElse(null) instanceof ListValue items) {
      evaluator.items(items, list.guard()).forEach(item -> arrive(map, item, steps, next));
    }
  }

  private void arrive(MapValue holder, Alternative value, String[] steps, int next) {
    if (next == steps.length || value.isAbsent()) {
      found.add(new Found(holder, value));
    } else if (value.known().orElse(null) instanceof MapValue inner) {
      follow(inner, steps, next, value.guard());
    }
  }

  /** The values of a list, or the value itself if it is none; unknown ones included. */
  public static List<Alternative> listed(Evaluator evaluator, Optional<Value> value, Guard guard) {
    List<Alternative> all = new ArrayList<>();
    value.ifPresent(
        written -> {
          for (Alternative alternative : evaluator.alternatives(written, guard)) {
            if (alternative.known().orElse(null) instanceof ListValue list) {
              all.addAll(evaluator.items(list, alternative.guard()));
            } else if (!alternative.isAbsent()) {
              all.add(alternative);
            }
          }
        });
    return all;
  }
}
