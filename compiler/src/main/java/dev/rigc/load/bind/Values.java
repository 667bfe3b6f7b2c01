package dev.rigc.load.bind;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.load.finding.KeyRules;
import dev.rigc.load.finding.Report;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads single values; what is malformed is reported, and a placeholder returned. */
public final class Values {
  private final Report report;

  public Values(Report report) {
    this.report = report;
  }

  /** The value of {@code key}, which the schema demands. */
  public <T> T required(Section section, String key, TextFormat<T> form) {
    return optional(section, key, form).orElse(form.placeholder());
  }

  public <T> Optional<T> optional(Section section, String key, TextFormat<T> form) {
    return section.get(key).map(node -> of(node, form));
  }

  /** The text of {@code key}, whose form is for the rules to check. */
  public String text(Section section, String key, String fallback) {
    return optionalText(section, key).orElse(fallback);
  }

  public Optional<String> optionalText(Section section, String key) {
    return section.get(key).flatMap(this::scalar).map(ScalarNode::text);
  }

  /** The whole number of {@code key}, whose range is for the rules to check. */
  public int number(Section section, String key, int fallback) {
    return section
        .get(key)
        .flatMap(this::scalar)
        .map(node -> number(node, fallback))
        .orElse(fallback);
  }

  /** The whole number of {@code key}, if the riglet says it. */
  public Optional<Integer> optionalNumber(Section section, String key, int placeholder) {
    return section.get(key).flatMap(this::scalar).map(node -> number(node, placeholder));
  }

  public int number(ScalarNode node, int fallback) {
    try {
      return Integer.parseInt(node.text());
    } catch (NumberFormatException tooLarge) {
      report.value(
          KeyRules.TYPE,
          node,
          "%s is %s, which is too large for any valid value."
              .formatted(KeyPath.quoted(node.path()), Phrases.quoted(node.text())),
          null);
      return fallback;
    }
  }

  /** The whole number of {@code key}, if there is one. */
  public Optional<Integer> optionalNumber(Section section, String key) {
    return section.get(key).flatMap(this::scalar).map(node -> number(node, 1));
  }

  /** The texts of the list {@code key}, whose form is for the rules to check. */
  public List<String> texts(Section section, String key) {
    List<String> texts = new ArrayList<>();
    if (section.get(key).orElse(null) instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> scalar(item).map(ScalarNode::text).ifPresent(texts::add));
    }
    return texts;
  }

  /** The truth value of {@code key}. */
  public boolean flag(Section section, String key, boolean fallback) {
    return section
        .get(key)
        .flatMap(this::scalar)
        .map(node -> Boolean.parseBoolean(node.text()))
        .orElse(fallback);
  }

  /** The constant that the word of {@code key} names; the schema has checked the choice. */
  public <T> T word(Section section, String key, Function<String, Optional<T>> of, T fallback) {
    return optionalText(section, key).flatMap(of).orElse(fallback);
  }

  public <T> List<T> list(Section section, String key, TextFormat<T> form) {
    List<T> values = new ArrayList<>();
    if (section.get(key).orElse(null) instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> values.add(of(item, form)));
    }
    return values;
  }

  /** The scalar, if nothing is wrong with it. */
  public Optional<ScalarNode> scalar(Node node) {
    return node instanceof ScalarNode scalar && report.unsound().valueIsSound(node.path())
        ? Optional.of(scalar)
        : Optional.empty();
  }

  public <T> T of(Node node, TextFormat<T> form) {
    Optional<ScalarNode> scalar = scalar(node);
    return scalar.isPresent() ? of(scalar.get(), form) : form.placeholder();
  }

  private <T> T of(ScalarNode node, TextFormat<T> form) {
    String text = node.text();
    if (form.isWellFormed().test(text)) {
      return form.make().apply(text);
    }
    boolean hidden = report.secrets().hides(node.span());
    String found =
        hidden ? "holds something else (not repeated here)" : "is " + Phrases.quoted(text);
    report.value(
        form.rule(),
        node,
        "%s %s, but %s.".formatted(KeyPath.quoted(node.path()), found, form.wanted().apply(text)),
        form.hint().apply(text).orElse(null));
    return form.placeholder();
  }

  /** The value of a key that is free to choose; {@code what} is what it names. */
  public <T> Optional<T> key(MappingNode.Entry entry, TextFormat<T> form, String what) {
    ScalarNode key = entry.key();
    if (form.isWellFormed().test(key.text())) {
      return Optional.of(form.make().apply(key.text()));
    }
    report.key(
        form.rule(),
        key,
        "%s is named %s, but %s."
            .formatted(what, Phrases.quoted(key.text()), form.wanted().apply(key.text())),
        form.hint().apply(key.text()).orElse(null));
    return Optional.empty();
  }
}
