package dev.rigc.diff.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison. A template that another one of the side nests is looked at as the
 * nested stack that it becomes, once for each resource that nests it. For one thread at a time.
 */
public final class SystemModel {
  private static final String NESTED = "AWS::CloudFormation::Stack";
  private static final int DEEPEST = 8;

  private final Map<String, StackModel> stacks = new LinkedHashMap<>();
  private final Map<String, StackModel> nested = new HashMap<>();
  private final Map<String, StackSource> byFile = new HashMap<>();
  private final Map<String, Exported> exports = new HashMap<>();

  /**
   * An output that is exported.
   *
   * @param stack its stack
   * @param output its name there
   */
  public record Exported(StackModel stack, String output) {}

  private SystemModel() {}

  /** The side that these stacks are, in the order of their deployment. */
  public static SystemModel of(List<StackSource> sources) {
    SystemModel system = new SystemModel();
    sources.forEach(source -> system.byFile.put(FilePaths.normal(source.file()), source));
    Map<StackSource, Template> templates = new LinkedHashMap<>();
    sources.forEach(source -> templates.put(source, Template.of(source.document())));
    Set<String> inner = new HashSet<>();
    templates.forEach((source, template) -> inner.addAll(system.nestedFiles(source, template)));
    templates.forEach(
        (source, template) -> {
          if (!inner.contains(FilePaths.normal(source.file()))) {
            system.add(new StackModel(source, template, Optional.empty(), system), 0);
          }
        });
    for (StackModel stack : system.stacks.values()) {
      for (String output : stack.template().outputs().keySet()) {
        String name = stack.exportName(output);
        if (!name.isEmpty()) {
          system.exports.putIfAbsent(
              key(stack.source().region(), name), new Exported(stack, output));
        }
      }
    }
    return system;
  }

  private void add(StackModel stack, int depth) {
    stacks.put(stack.key(), stack);
    for (Resource resource : stack.template().resources().values()) {
      Optional<StackSource> source = nestedSource(stack.source(), resource);
      if (source.isPresent() && depth < DEEPEST) {
        StackModel inner = nest(stack, resource, source.get());
        nested.put(inner.key(), inner);
        add(inner, depth + 1);
      }
    }
  }

  private StackModel nest(StackModel stack, Resource resource, StackSource template) {
    StackSource source =
        new StackSource(
            stack.key() + "/" + resource.logicalId(),
            template.file(),
            stack.source().environment(),
            stack.source().region(),
            Map.of(),
            Map.of(),
            List.of(),
            Set.of(),
            template.document());
    return new StackModel(source, Template.of(template.document()), Optional.of(stack), this);
  }

  private List<String> nestedFiles(StackSource source, Template template) {
    List<String> files = new ArrayList<>();
    for (Resource resource : template.resources().values()) {
      nestedSource(source, resource).ifPresent(found -> files.add(FilePaths.normal(found.file())));
    }
    return files;
  }

  /**
   * The template that a resource nests, if it is named by a path that leads to one of this side.
   */
  private Optional<StackSource> nestedSource(StackSource source, Resource resource) {
    if (!resource.type().equals(NESTED)) {
      return Optional.empty();
    }
    return resource
        .property("TemplateURL")
        .flatMap(url -> url.text())
        .filter(url -> !url.contains("://"))
        .map(url -> FilePaths.normal(FilePaths.folderOf(source.file()) + url))
        .map(byFile::get)
        .filter(found -> !found.file().equals(source.file()));
  }

  private static String key(Optional<String> region, String name) {
    return region.orElse("") + " " + name;
  }

  /**
   * All stacks by key, in the order of their deployment, nested ones after those that nest them.
   */
  public Map<String, StackModel> stacks() {
    return Collections.unmodifiableMap(stacks);
  }

  /** A stack. */
  public Optional<StackModel> stack(String key) {
    return Optional.ofNullable(stacks.get(key));
  }

  /** A resource. */
  public Optional<ResourceModel> resource(String stack, String logicalId) {
    return stack(stack).flatMap(found -> found.resource(logicalId));
  }

  /** All exports whose names are known. */
  public Collection<Exported> exports() {
    return Collections.unmodifiableCollection(exports.values());
  }

  Optional<Term> export(Optional<String> region, String name) {
    @Nullable Exported found = exports.get(key(region, name));
    return found == null ? Optional.empty() : found.stack().output(found.output());
  }

  Optional<StackModel> nested(StackModel stack, String resource) {
    return Optional.ofNullable(nested.get(stack.key() + "/" + resource));
  }

  /** What the stack that nests another one gives its parameters. */
  Term parametersOf(StackModel inner) {
    StackModel outer = inner.parent().orElseThrow();
    String id = inner.key().substring(outer.key().length() + 1);
    return Optional.ofNullable(outer.template().resources().get(id))
        .flatMap(resource -> resource.property("Parameters"))
        .map(outer.resolver()::of)
        .map(Terms::value)
        .orElse(Term.NONE);
  }
}
