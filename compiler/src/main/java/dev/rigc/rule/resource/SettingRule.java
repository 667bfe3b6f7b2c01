package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.PathWalker.Found;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.function.Predicate;

/** A rule on settings that are safe or not by their value, or by not being there. */
public abstract class SettingRule implements Rule<TemplateContext> {
  private final RuleInfo info;
  private final List<Setting> settings;

  /** A rule that reports under {@code info}. */
  protected SettingRule(RuleInfo info, List<Setting> settings) {
    this.info = info;
    this.settings = settings;
  }

  /**
   * A setting.
   *
   * @param type the resource type
   * @param path the property, as {@link Properties} follows it
   * @param safe whether a known value is safe
   * @param safeIfAbsent whether it is safe without the property
   * @param unless properties beside it that make up for it
   * @param wanted what to write instead
   */
  public record Setting(
      String type,
      String path,
      Predicate<String> safe,
      boolean safeIfAbsent,
      List<String> unless,
      String wanted) {
    /** A setting that must be there with one value. */
    public static Setting required(String type, String path, String value, String... unless) {
      return new Setting(
          type, path, value::equalsIgnoreCase, false, List.of(unless), path + ": " + value);
    }

    /** A setting that must not have one value, in whatever case. */
    public static Setting never(String type, String path, String value, String wanted) {
      return new Setting(
          type, path, text -> !value.equalsIgnoreCase(text), true, List.of(), wanted);
    }
  }

  @Override
  public final List<RuleInfo> infos() {
    return List.of(info);
  }

  @Override
  public final void check(TemplateContext context, Findings findings) {
    for (Setting setting : settings) {
      for (Resource resource : context.resources(setting.type())) {
        if (applies(context, resource)) {
          check(context, resource, setting, findings);
        }
      }
    }
  }

  /** Whether the resource is one that the rule is about. */
  protected boolean applies(TemplateContext context, Resource resource) {
    return true;
  }

  /** What is wrong, as a full sentence. */
  protected abstract String message(Resource resource, Setting setting);

  private void check(
      TemplateContext context, Resource resource, Setting setting, Findings findings) {
    List<Found> all =
        Properties.written(context, resource)
            .map(properties -> properties.foundOrAbsent(setting.path()))
            .orElse(List.of());
    for (Found found : all) {
      boolean safe =
          found.isAbsent()
              ? setting.safeIfAbsent()
              : found.text().map(setting.safe()::test).orElse(true);
      if (!safe && setting.unless().stream().noneMatch(key -> holderHas(found, key))) {
        findings
            .add(info, place(resource, found), message(resource, setting))
            .resource(resource.logicalId())
            .hint("Write `%s`.".formatted(setting.wanted()));
        return;
      }
    }
  }

  private static boolean holderHas(Found found, String key) {
    return found.holder().filter(map -> map.find(key) != null).isPresent();
  }

  /** Where the value stands, or what lacks it: the resource's id if it is one of its properties. */
  private static Node place(Resource resource, Found found) {
    if (!found.isAbsent()) {
      return found.value().written().node();
    }
    MapValue holder = found.holder().orElseThrow();
    boolean top =
        resource
            .properties()
            .filter(map -> map.node().path().equals(holder.node().path()))
            .isPresent();
    return top ? resource.key() : holder.node();
  }
}
