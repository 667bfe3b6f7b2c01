package dev.rigc.cli.option;

import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.lint.RuleIndex;
import dev.rigc.lint.RuleSet;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which of the findings a run is about. */
public final class FindingOptions {
  private final OptionSpec select =
      rules("--select")
          .description(
              "Report only these rules, with commas: ids, starts of ids such as RIG2, or ids of"
                  + " cfn-lint for the rules that check the same. Opt-in rules among them"
                  + " are on.")
          .build();

  private final OptionSpec ignore =
      rules("--ignore").description("Do not report these rules, named as for --select.").build();

  private final OptionSpec showSuppressed =
      OptionSpec.builder("--show-suppressed")
          .description(
              "Also report findings that a suppression, the configuration or a baseline accepts.")
          .type(boolean.class)
          .initialValue(false)
          .build();

  private final OptionSpec statistics =
      OptionSpec.builder("--statistics")
          .description("Also print how many findings each rule has, on standard error.")
          .type(boolean.class)
          .initialValue(false)
          .build();

  private final BaselineOptions baseline = new BaselineOptions();

  private static OptionSpec.Builder rules(String name) {
    return OptionSpec.builder(name)
        .paramLabel("RULE")
        .splitRegex(",")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .initialValue(List.of());
  }

  public void addTo(CommandSpec command) {
    command.addOption(select).addOption(ignore).addOption(showSuppressed).addOption(statistics);
    baseline.addTo(command);
  }

  /** The baseline that is written, if one was named. */
  public @Nullable Path writtenBaseline() {
    return baseline.written();
  }

  /** The baseline that is read, if one was named. */
  public @Nullable Path baseline() {
    return baseline.file();
  }

  public boolean showsSuppressed() {
    return showSuppressed.getValue();
  }

  /** Whether all that rules find is reported, so that what is missing was not found. */
  boolean isAll() {
    return select.<List<String>>getValue().isEmpty() && ignore.<List<String>>getValue().isEmpty();
  }

  /** The rules that are named to be reported, and so are on; empty if all are. */
  public Set<RuleId> requested() {
    return select.<List<String>>getValue().isEmpty()
        ? Set.of()
        : Rules.of(this).selected().orElse(Set.of());
  }

  /** Says what is wrong with the options, before a long run. */
  public void check(boolean isShare) {
    baseline.check(isShare);
    if (!isAll()) {
      Rules.of(this);
    }
  }

  /**
   * The findings that the run is about, in the same order.
   *
   * @param findings everything that was found
   * @param looked which files the run looked at, by the name that findings give them
   */
  public List<Diagnostic> select(List<Diagnostic> findings, List<String> looked, Terminal terminal)
      throws IOException {
    List<Diagnostic> open = baseline.accept(findings, looked);
    List<Diagnostic> left =
        baseline.write(isAll() ? open : Rules.of(this).of(open), looked, terminal);
    return showsSuppressed()
        ? left
        : left.stream().filter(finding -> !finding.isSuppressed()).toList();
  }

  /** Prints the numbers that were asked for. */
  public void printStatistics(List<Diagnostic> reported, Terminal terminal) {
    if (statistics.<Boolean>getValue()) {
      Statistics.print(reported, terminal.err());
    }
  }

  /** What {@code --select} and {@code --ignore} name. */
  private record Rules(Optional<Set<RuleId>> selected, Set<RuleId> ignored) {
    /**
     * What says that a file could not be checked at all; a selection of others does not hide it.
     */
    private static final Set<String> UNCHECKED = Set.of("CFN0000", "CFN0002", "RIG0001", "RIG1003");

    static Rules of(FindingOptions options) {
      RuleIndex index =
          RuleIndex.withRiglets(RuleSet.withProviders(FindingOptions.class.getClassLoader()));
      List<String> select = options.select.getValue();
      return new Rules(
          select.isEmpty() ? Optional.empty() : Optional.of(named("--select", select, index)),
          named("--ignore", options.ignore.getValue(), index));
    }

    private static Set<RuleId> named(String option, List<String> words, RuleIndex index) {
      Set<RuleId> named = new HashSet<>();
      for (String word : words) {
        List<RuleInfo> rules = index.matching(word);
        if (rules.isEmpty()) {
          throw new UserError(option + ": " + UnknownRule.sentence(word, index));
        }
        rules.forEach(rule -> named.add(rule.id()));
      }
      return named;
    }

    List<Diagnostic> of(List<Diagnostic> findings) {
      return findings.stream().filter(finding -> isSelected(finding.rule())).toList();
    }

    private boolean isSelected(RuleId rule) {
      boolean isNamed =
          selected.isEmpty() || selected.get().contains(rule) || UNCHECKED.contains(rule.value());
      return isNamed && !ignored.contains(rule);
    }
  }
}
