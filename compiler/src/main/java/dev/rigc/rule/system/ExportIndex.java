package dev.rigc.rule.system;

import dev.rigc.rule.PlanFile;
import dev.rigc.rule.PlannedStack;
import dev.rigc.rule.SetContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a set of stacks exports, found by name in a time that does not depend on the set's size. */
final class ExportIndex {
  private final List<Export> all;
  private final Map<String, List<Export>> byName = new LinkedHashMap<>();
  private final Set<String> planned;

  /** The lengths of what is after last holes: a name may be asked for no other suffixes. */
  private final Set<Integer> suffixLengths = new TreeSet<>();

  /** Names with holes by what follows the last hole; equal names once. */
  private final Map<String, Map<String, NameWithHoles>> bySuffix = new HashMap<>();

  private ExportIndex(SetContext set) {
    this.all = set.facts(Export.COLLECTOR);
    this.planned = plannedElsewhere(set);
    for (Export export : all) {
      if (export.name().isKnown()) {
        addName(export);
      }
      if (!export.name().isCertain()) {
        addPattern(export.name());
      }
    }
  }

  /** The index of a set. */
  static ExportIndex of(SetContext set) {
    return set.index(ExportIndex.class, ExportIndex::new);
  }

  /** The names that the plan says are exported by stacks whose template is not in the set. */
  private static Set<String> plannedElsewhere(SetContext set) {
    Set<PlannedStack> here = new HashSet<>();
    set.stacks().forEach(stack -> stack.planned().ifPresent(here::add));
    Set<String> names = new HashSet<>();
    for (PlannedStack stack : set.plan().map(PlanFile::stacks).orElse(List.of())) {
      if (!here.contains(stack)) {
        stack.exports().forEach(name -> names.add(name.text()));
      }
    }
    return names;
  }

  private void addName(Export export) {
    String name = export.name().text();
    List<Export> others = byName.get(name);
    if (others == null) {
      byName.put(name, List.of(export)); // as most are: in a large set a longer list is felt
    } else if (others.size() == 1) {
      byName.put(name, new ArrayList<>(List.of(others.get(0), export)));
    } else {
      others.add(export);
    }
  }

  /** A name that a parameter's default gives may be any other once it is deployed. */
  private void addPattern(Wording name) {
    String text = name.isKnown() ? "<parameter>" : name.text();
    String suffix = text.substring(text.lastIndexOf('>') + 1);
    suffixLengths.add(suffix.length());
    bySuffix
        .computeIfAbsent(suffix, key -> new LinkedHashMap<>())
        .computeIfAbsent(text, NameWithHoles::of);
  }

  /** Every exported output, in the order of the set. */
  List<Export> all() {
    return all;
  }

  /** The outputs that are exported under a name. */
  List<Export> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The output that is exported under a name, if it is one and the name is certain. */
  Optional<Export> only(String name) {
    List<Export> exports = named(name);
    return exports.size() == 1 && exports.get(0).name().isCertain()
        ? Optional.of(exports.get(0))
        : Optional.empty();
  }

  /** The known names, in the order of the set. */
  Map<String, List<Export>> byName() {
    return byName;
  }

  /** Whether a stack of the set exports this name, or may do so once it is deployed. */
  boolean mayHold(String name) {
    if (byName.containsKey(name) || planned.contains(name)) {
      return true;
    }
    for (int length : suffixLengths) {
      if (length > name.length()) {
        return false;
      }
      String suffix = name.substring(name.length() - length);
      for (NameWithHoles holes : bySuffix.getOrDefault(suffix, Map.of()).values()) {
        if (holes.fits(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
