package dev.rigc.cli;

import dev.rigc.api.Catalogue;
import dev.rigc.rule.RuleInfo;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rigc rules}. */
@Command(
    name = "rules",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    versionProvider = RigcCommand.Version.class,
    description = "Lists all rules, or explains one.",
    footerHeading = "%nExamples:%n",
    footer = {"  rigc rules", "  rigc rules RIG2101"})
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      completionCandidates = Ids.class,
      description = "The rule to explain.")
  private @Nullable String id;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (id == null) {
      list(Catalogue.all(), terminal.out());
    } else {
      String known = id.toUpperCase(Locale.ROOT);
      explain(
          Catalogue.find(known)
              .orElseThrow(
                  () -> new UserError("There is no rule `" + id + "`; `rigc rules` lists them.")),
          terminal.out());
    }
    return ExitCode.CLEAN;
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
