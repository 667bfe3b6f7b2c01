package dev.rigc.lint;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleProvider;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.TemplateContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Loads third-party rules. Whatever goes wrong there is a finding and costs only them. */
final class Providers {
  /** The file in which a jar names its provider. */
  private static final String FILE = "META-INF/services/" + RuleProvider.class.getName();

  /** What {@link ServiceLoader} says of a provider that it cannot make. */
  private static final Pattern PROVIDER =
      Pattern.compile(
          "(?<!\\S)(\\S++) (not found|not a subtype|could not be instantiated|Unable to get public no-arg)");

  private static final Set<String> OWN_FAMILIES = Set.of("CFN", "SEC", "RIG", "DIF");

  /** How often a broken list of providers is tried to be read on. */
  private static final int MOST_FAULTS = 20;

  static final RuleInfo BROKEN =
      RuleInfo.error(
              "CFN0120",
              "Third-party rules can be loaded.",
              "A provider that cannot be loaded, or a rule with an id that is taken or of one of"
                  + " rigc's own families, is left out, so its findings are missing.",
              "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/ServiceLoader.html")
          .withExample("# META-INF/services/dev.rigc.rule.RuleProvider\nno.such.Class\n");

  private final RuleSet base;
  private final List<Rule<TemplateContext>> onTemplates;
  private final List<SystemRule> onSets;
  private final Findings problems = new Findings();
  private @Nullable Set<String> taken;

  private Providers(RuleSet base) {
    this.base = base;
    onTemplates = new ArrayList<>(base.onTemplates());
    onSets = new ArrayList<>(base.onSets());
  }

  static RuleSet addTo(RuleSet base, ClassLoader loader) {
    Providers providers = new Providers(base);
    providers.load(loader);
    return new RuleSet(providers.onTemplates, providers.onSets, providers.problems.diagnostics());
  }

  /** The ids that rules have already, collected when the first provider brings one. */
  private Set<String> taken() {
    Set<String> ids = taken;
    if (ids == null) {
      ids = new HashSet<>();
      for (RuleInfo info : base.infos()) {
        ids.add(info.id().value());
      }
      taken = ids;
    }
    return ids;
  }

  private void load(ClassLoader loader) {
    Iterator<RuleProvider> found = ServiceLoader.load(RuleProvider.class, loader).iterator();
    for (int faults = 0; faults < MOST_FAULTS; ) {
      try {
        if (!found.hasNext()) {
          return;
        }
        add(found.next());
      } catch (ServiceConfigurationError | LinkageError fault) {
        faults++;
        problem("A provider of rules cannot be loaded: " + reason(fault));
      }
    }
  }

  private static String reason(Throwable fault) {
    Matcher provider = PROVIDER.matcher(String.valueOf(fault.getMessage()));
    if (provider.find()) {
      return "`%s` %s."
          .formatted(
              provider.group(1),
              switch (provider.group(2)) {
                case "not found" -> "is not on the class path";
                case "not a subtype" -> "does not implement `dev.rigc.rule.RuleProvider`";
                default -> "has no public constructor without parameters, or the constructor fails";
              });
    }
    return fault instanceof LinkageError
        ? "a class that it uses is missing, or was compiled for another version of rigc or Java."
        : "its entry below `META-INF/services` cannot be read.";
  }

  private void add(RuleProvider provider) {
    String name = provider.getClass().getName();
    add(name, provider::templateRules, onTemplates);
    add(name, provider::systemRules, onSets);
  }

  private <R extends Rule<?>> void add(String provider, Supplier<List<R>> rules, List<R> into) {
    try {
      for (R rule : rules.get()) {
        if (hasFreeIds(provider, rule)) {
          if (rule instanceof SystemRule onSets) {
            onSets.collectors().forEach(Objects::requireNonNull);
          }
          into.add(rule);
        }
      }
    } catch (RuntimeException | LinkageError | AssertionError fault) {
      problem("The provider `%s` provides no rules: %s".formatted(provider, fault));
    }
  }

  private boolean hasFreeIds(String provider, Rule<?> rule) {
    List<String> wanted = rule.infos().stream().map(info -> info.id().value()).toList();
    for (String id : wanted) {
      if (OWN_FAMILIES.contains(id.substring(0, 3)) || taken().contains(id)) {
        problem(
            "The provider `%s` has a rule with the id `%s`, which is taken"
                .formatted(provider, id));
        return false;
      }
    }
    taken().addAll(wanted);
    return true;
  }

  private void problem(String message) {
    problems
        .add(BROKEN, SourceLocation.startOf(FILE), NodePath.ROOT, message + ".")
        .hint("Fix the JAR file with the rules, or remove it from the class path.");
  }
}
