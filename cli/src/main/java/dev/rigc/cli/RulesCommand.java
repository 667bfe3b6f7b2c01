package dev.rigc.cli;

import dev.rigc.api.Catalogue;
import dev.rigc.cli.option.DataFormat;
import dev.rigc.cli.option.RigcCommand;
import dev.rigc.cli.option.UnknownRule;
import dev.rigc.cli.report.CfnLintRuleList;
import dev.rigc.cli.report.RuleList;
import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.lint.RuleIndex;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rigc rules}. */
@Command(
    name = "rules",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description = "Lists all rules or some, or explains one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rigc rules",
      "  rigc rules RIG2101            explain a rule",
      "  rigc rules RIG2 CFN50         list the rules whose ids start so",
      "  rigc rules E3012              what checks the same as a rule of cfn-lint",
      "  rigc rules SEC --format json",
      "  rigc rules --cfn-lint         what has a counterpart, and what has none"
    })
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "RULE",
      arity = "0..*",
      completionCandidates = Ids.class,
      description =
          "Ids of rules, starts of ids, or ids of cfn-lint for the rules that check the same.")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private DataFormat format = DataFormat.TEXT;

  @Option(
      names = "--cfn-lint",
      description =
          "List cfn-lint's rules instead: which rule checks the same, which one checks it with"
              + " more (`in`), or why there is none.")
  private boolean ofCfnLint;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (ofCfnLint) {
      CfnLintRuleList.write(Catalogue.all(), terminal.out());
      return ExitCode.CLEAN;
    }
    List<RuleInfo> rules = words.isEmpty() ? Catalogue.all() : named();
    if (format == DataFormat.JSON) {
      RuleList.writeJson(rules, terminal.out());
    } else if (rules.size() == 1) {
      explain(rules.get(0), terminal.out());
    } else {
      list(rules, terminal.out());
    }
    return ExitCode.CLEAN;
  }

  /** The rules that the arguments name, each once, in the order of their ids. */
  private List<RuleInfo> named() {
    RuleIndex index = new RuleIndex(Catalogue.all());
    Set<RuleInfo> named = new TreeSet<>(Comparator.comparing(RuleInfo::id));
    for (String word : words) {
      List<RuleInfo> rules = index.matching(word);
      if (rules.isEmpty()) {
        throw new UserError(UnknownRule.sentence(word, index));
      }
      named.addAll(rules);
    }
    return List.copyOf(named);
  }

  private static void list(List<RuleInfo> rules, PrintWriter out) {
    for (RuleInfo rule : rules) {
      out.printf("%s  %-12s  %s%n", rule.id(), rule.severityWords(), rule.summary());
    }
  }

  private static void explain(RuleInfo rule, PrintWriter out) {
    out.printf("%s (%s)%n", rule.id(), rule.severityWords());
    out.printf("%s%n%n%s%n", rule.summary(), rule.rationale());
    rule.example()
        .ifPresent(
            example ->
                out.printf("%nReported, for example:%n%s%n", example.indent(4).stripTrailing()));
    out.printf("%nSource: %s%n", rule.source());
    if (!rule.counterparts().isEmpty()) {
      out.printf("In cfn-lint: %s%n", String.join(", ", rule.counterparts()));
    }
  }

  /** What a shell offers; the catalogue is only loaded to make its completion. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Catalogue.all().stream().map(rule -> rule.id().value()).iterator();
    }
  }
}
