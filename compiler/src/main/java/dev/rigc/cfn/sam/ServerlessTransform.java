package dev.rigc.cfn.sam;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.spec.fact.ServerlessType;
import dev.rigc.cfn.spec.fact.ServerlessType.Made;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Works out what SAM adds to one template. */
final class ServerlessTransform {
  private static final String CONNECTOR = "AWS::Serverless::Connector";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z.]+)(?:\\|(\\w+))?\\}");

  private final Template template;
  private final List<GeneratedResource> made = new ArrayList<>();
  private final Map<String, String> implicitApis = new LinkedHashMap<>();

  ServerlessTransform(Template template) {
    this.template = template;
  }

  GeneratedResources run() {
    for (Resource resource : template.resources().values()) {
      String id = resource.logicalId();
      ServerlessType.find(resource.type())
          .ifPresent(type -> make(type, id, resource.find("Properties")));
      if (resource.find("Connectors") instanceof MapValue connectors) {
        connectors(id, connectors);
      }
      implicitApis(resource);
    }
    return new GeneratedResources(template, made, implicitApis);
  }

  private void connectors(String owner, MapValue connectors) {
    ServerlessType type = ServerlessType.find(CONNECTOR).orElseThrow();
    for (int i = 0; i < connectors.size(); i++) {
      Owner connector =
          new Owner(owner, owner + connectors.name(i), "", connectors.value(i), List.of());
      for (Made one : type.made()) {
        add(one, connector);
      }
    }
  }

  private void implicitApis(Resource resource) {
    for (Events.Event event : Events.of(resource)) {
      event
          .implicitApi()
          .filter(api -> !template.resources().containsKey(api.id()))
          .filter(api -> implicitApis.putIfAbsent(api.id(), resource.logicalId()) == null)
          .ifPresent(this::implicitApi);
    }
  }

  private void implicitApi(Events.ImplicitApi api) {
    ServerlessType type = ServerlessType.find(api.type()).orElseThrow();
    String base = type.becomes().orElseThrow();
    made.add(
        new GeneratedResource(api.id(), base, api.id(), Optional.empty(), List.of(), List.of()));
    Value globals = PropertyLookup.find(template.section("Globals").orElse(null), api.section());
    make(type, api.id(), globals);
  }

  /**
   * What one of several resources is made from.
   *
   * @param id the logical id of the author's resource
   * @param base what {@code {id}} stands for
   * @param key what {@code {key}} stands for
   * @param value what paths lead into
   * @param path the way from the author's properties to the value
   */
  private record Owner(
      String id, String base, String key, @Nullable Value value, List<String> path) {}

  private void make(ServerlessType type, String id, @Nullable Value properties) {
    for (Made one : type.made()) {
      if (one.each().isEmpty()) {
        add(one, new Owner(id, id, "", properties, List.of()));
      } else {
        each(one, id, properties);
      }
    }
  }

  private void each(Made one, String id, @Nullable Value properties) {
    String each = one.each().orElseThrow();
    Value entries = PropertyLookup.find(properties, each);
    if (entries instanceof Function || isOpen(entries)) {
      made.add(new GeneratedResource(id + "*", "", id, Optional.empty(), List.of(), List.of()));
    }
    if (!(entries instanceof MapValue map)) {
      return;
    }
    for (int i = 0; i < map.size(); i++) {
      List<String> path = new ArrayList<>(List.of(each.split("\\.")));
      path.add(map.name(i));
      Owner entry = new Owner(id, id, map.name(i), map.value(i), path);
      if (isOf(one, map.value(i))) {
        add(one, entry);
      }
    }
  }

  /** Whether a macro adds entries to a mapping. */
  private static boolean isOpen(@Nullable Value entries) {
    return entries instanceof MapValue map
        && map.node().keys().stream().anyMatch(name -> name.startsWith("Fn::"));
  }

  private static boolean isOf(Made one, Value entry) {
    return one.of().isEmpty()
        || PropertyLookup.find(entry, "Type") instanceof Function
        || PropertyLookup.text(entry, "Type").filter(one.of()::contains).isPresent();
  }

  private void add(Made one, Owner owner) {
    boolean isMade =
        one.with().stream().allMatch(path -> PropertyLookup.mayBeThere(owner.value(), path))
            && one.without().stream()
                .allMatch(path -> PropertyLookup.mayBeAbsent(owner.value(), path));
    if (isMade) {
      made.add(
          new GeneratedResource(
              named(one.id(), owner),
              one.type(),
              owner.id(),
              one.name(),
              one.holds().stream().map(path -> below(owner.path(), path)).toList(),
              one.needs().stream().map(id -> named(id, owner)).toList()));
    }
  }

  private static List<String> below(List<String> start, String path) {
    List<String> steps = new ArrayList<>(start);
    if (!path.isEmpty()) {
      steps.addAll(List.of(path.split("\\.")));
    }
    return List.copyOf(steps);
  }

  private static String named(String id, Owner owner) {
    Matcher placeholders = PLACEHOLDER.matcher(id);
    return placeholders.replaceAll(
        found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), owner)));
  }

  private static String value(String name, @Nullable String otherwise, Owner owner) {
    return switch (name) {
      case "id" -> owner.base();
      case "key" -> owner.key();
      default -> {
        Value value = PropertyLookup.find(owner.value(), name);
        if (value == null) {
          yield otherwise == null ? "*" : otherwise;
        }
        yield value instanceof Scalar
            ? PropertyLookup.text(owner.value(), name)
                .filter(ServerlessTransform::isPlain)
                .orElse("*")
            : "*";
      }
    };
  }

  /** Whether SAM takes a text into a logical id as it is. */
  private static boolean isPlain(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
  }
}
