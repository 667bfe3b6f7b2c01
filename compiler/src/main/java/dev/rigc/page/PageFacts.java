package dev.rigc.page;

import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Choice;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.Reference;
import dev.rigc.diff.value.TermText;
import dev.rigc.diff.value.Terms;
import dev.rigc.lint.TemplateSecrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every section looks things up in, and how it shows them. */
final class PageFacts {
  /** What stacks of no environment are called. */
  static final String SHARED = "shared";

  private final SystemModel system;
  private final KnownSecrets secrets;
  private final Map<String, String> anchors = new LinkedHashMap<>();

  PageFacts(SystemModel system) {
    this.system = system;
    Set<String> texts = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (StackModel stack : system.stacks().values()) {
      texts.addAll(TemplateSecrets.of(stack.template(), List.of(stack.source().parameters())));
      String anchor = "stack-" + stack.key().replaceAll("[^A-Za-z0-9]+", "-");
      anchors.put(stack.key(), taken.add(anchor) ? anchor : anchor + "-" + anchors.size());
    }
    this.secrets = KnownSecrets.of(texts);
  }

  SystemModel system() {
    return system;
  }

  /** All stacks in the order of their deployment. */
  Collection<StackModel> stacks() {
    return system.stacks().values();
  }

  /** All resources of some types, stack by stack. */
  List<ResourceModel> resources(String... types) {
    Set<String> wanted = Set.of(types);
    return stacks().stream()
        .flatMap(stack -> stack.resources().values().stream())
        .filter(resource -> wanted.contains(resource.type()))
        .toList();
  }

  /** Things by the environment of their stacks. */
  static <T> Map<String, List<T>> byEnvironment(List<T> things, Function<T, StackModel> stack) {
    return things.stream()
        .collect(
            Collectors.groupingBy(
                thing -> environment(stack.apply(thing)), LinkedHashMap::new, Collectors.toList()));
  }

  static String environment(StackModel stack) {
    return stack.source().environment().orElse(SHARED);
  }

  /** The path of a stack's template without its ending, or what nests it. */
  String label(StackModel stack) {
    String file = stack.parent().isPresent() ? stack.key() : stack.source().file();
    int dot = file.lastIndexOf('.');
    return show(dot > file.lastIndexOf('/') + 1 ? file.substring(0, dot) : file);
  }

  /** The id of a stack's row. */
  String anchor(StackModel stack) {
    return Objects.requireNonNull(anchors.get(stack.key()));
  }

  /** A link to a stack's row. */
  PageText link(StackModel stack) {
    return PageText.link(label(stack), anchor(stack));
  }

  PageCell linked(ResourceModel resource) {
    return PageCell.of(link(resource.stack()));
  }

  /** A term in a line; empty if there is no value. */
  String show(Term term) {
    return show(TermText.of(Terms.value(term)));
  }

  /** A text in a line, without secrets. */
  String show(String text) {
    return Phrases.visible(secrets.masked(Redaction.redact(text)));
  }

  /** What is at some keys, one inside the other. */
  static Term at(Term term, String... keys) {
    Term found = term;
    for (String key : keys) {
      found = Terms.at(found, key);
    }
    return found;
  }

  /** The items of a list, or of what is written in place of a list of one. */
  static List<Term> items(Term term) {
    Term value = Terms.value(term);
    if (value instanceof Choice choice) {
      List<Term> both = new ArrayList<>(items(choice.then()));
      both.addAll(items(choice.otherwise()));
      return both;
    }
    return value instanceof Items list
        ? list.items().stream().flatMap(PageFacts::chosen).toList()
        : value.equals(Term.NONE) ? List.of() : List.of(value);
  }

  /** The entries of a mapping; none of anything else. */
  static SortedMap<String, Term> entries(Term term) {
    return Terms.value(term) instanceof Entries map ? map.entries() : new TreeMap<>();
  }

  /** An item, or both that an open condition chooses from. */
  private static Stream<Term> chosen(Term item) {
    return item instanceof Choice ? items(item).stream() : Stream.of(item);
  }

  /** The items of a list in lines. */
  List<String> lines(Term term) {
    return items(term).stream().map(this::show).filter(line -> !line.isBlank()).toList();
  }

  /** The resource that a term refers to and nothing else. */
  Optional<ResourceModel> target(Term term) {
    return Terms.value(term) instanceof Reference reference
        ? system.resource(reference.stack(), reference.resource())
        : Optional.empty();
  }

  /** The resource that a term refers to by its name and stack, or the term in a line. */
  String named(Term term) {
    return target(term).map(this::name).orElseGet(() -> show(term));
  }

  /** The stack and the logical id of a resource. */
  String name(ResourceModel resource) {
    return label(resource.stack()) + " " + show(resource.logicalId());
  }
}
