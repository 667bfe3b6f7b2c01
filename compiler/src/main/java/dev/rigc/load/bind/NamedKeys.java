package dev.rigc.load.bind;

import dev.rigc.model.value.Slug;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The environments or applications by name, in file order. A malformed name is reported, and a slug
 * made from it stands in, so that what is under it is still checked.
 */
public final class NamedKeys {
  private final Values values;
  private final Map<Slug, String> written;

  /** Remembers in {@code written} how the file writes each name. */
  public NamedKeys(Values values, Map<Slug, String> written) {
    this.values = values;
    this.written = written;
  }

  public Map<Slug, MappingNode.Entry> of(Optional<Node> node, String what) {
    Map<Slug, MappingNode.Entry> named = new LinkedHashMap<>();
    if (node.orElse(null) instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        Optional<Slug> name = values.key(entry, NameFormats.SLUG, what);
        Slug used = name.orElseGet(() -> placeholder(entry.name(), mapping, named));
        named.put(used, entry);
        written.put(used, entry.name());
      }
    }
    return named;
  }

  private static Slug placeholder(
      String text, MappingNode siblings, Map<Slug, MappingNode.Entry> taken) {
    String name = NameFormats.slug(text).orElse("x");
    while (siblings.get(name).isPresent() || taken.containsKey(new Slug(name))) {
      name += "-x";
    }
    return new Slug(name);
  }
}
