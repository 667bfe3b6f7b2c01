package dev.rigc.rule.system;

import dev.rigc.cfn.Template;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.PackedTree;
import dev.rigc.yaml.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is kept of templates for the rules on their set: extracts, the first few of them as
 * objects and all others as bytes. Safe for several threads.
 *
 * <p><b>Decision.</b> The extracts of a large set are packed, and a rule that asks for one gets it
 * unpacked for as long as it lies among those asked for last. <b>Context.</b> As objects an extract
 * takes about 25 kB, and those of a hundred thousand templates more than a build server has.
 * <b>Consequence.</b> An extract takes about 1.4 kB; rules must not hold on to nodes, see {@link
 * Member}. A small set pays nothing for it, not even the loading of a class.
 */
public final class Extracts {
  /** So many extracts, about 6 MB of them, stay objects. */
  private static final int FEW = 256;

  private final Map<String, Set<String>> sights;
  private final int few;
  private final AtomicInteger made = new AtomicInteger();
  private volatile @Nullable Words words;

  /**
   * @param sights what rules look at, as {@link Extract#byType} gives it
   */
  public Extracts(Map<String, Set<String>> sights) {
    this(sights, FEW);
  }

  Extracts(Map<String, Set<String>> sights, int few) {
    this.sights = sights;
    this.few = few;
  }

  /** What is kept of a template. */
  public Kept keep(Template template) {
    if (made.get() < few && made.getAndIncrement() < few) {
      return Kept.whole(Extract.of(template, sights));
    }
    Optional<MappingNode> part = Extract.partOf(template, sights);
    return part.isEmpty()
        ? Kept.whole(Extract.of(template, sights))
        : new Packed(PackedTree.of(part.get(), words()), template.mayGrow());
  }

  private Words words() {
    Words known = words;
    return known != null ? known : makeWords();
  }

  private synchronized Words makeWords() {
    Words made = words;
    if (made == null) {
      made = new Words();
      words = made;
    }
    return made;
  }

  private record Packed(PackedTree tree, boolean mayGrow) implements Kept {
    @Override
    public String name() {
      return tree.name();
    }

    @Override
    public Template template() {
      return Template.reduced(tree.unpack(), mayGrow);
    }
  }
}
