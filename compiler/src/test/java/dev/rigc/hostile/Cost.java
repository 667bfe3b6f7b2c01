package dev.rigc.hostile;

import com.sun.management.ThreadMXBean;
import dev.rigc.api.LintOptions;
import dev.rigc.api.Linter;
import dev.rigc.api.RigletCompiler;
import dev.rigc.api.TemplateDiff;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.LintConfiguration;
import dev.rigc.lint.RuleIndex;
import dev.rigc.lint.RuleSet;
import dev.rigc.load.LoadOptions;
import dev.rigc.model.RigcVersion;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rigc takes for an input.
 *
 * @param bytes how much was allocated by the thread that worked
 * @param nanos its CPU time, for reports: no test may hold it
 * @param findings what was found
 */
record Cost(long bytes, long nanos, List<Diagnostic> findings) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final TemplateDiff DIFF = TemplateDiff.create();
  private static final Linter LINTER = Linter.of(RuleSet.builtIn());
  private static final LintOptions OPTIONS =
      new LintOptions(RigcVersion.released(), List.of("us-east-1"), Map.of());
  private static final String PATH = "a".repeat(60) + "/" + "ab".repeat(60) + "/t.yaml";

  /** Works on an input, on this thread as far as rigc lets it. */
  static Cost of(FuzzCase input) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long nanos = THREADS.getCurrentThreadCpuTime();
    List<Diagnostic> findings = run(input);
    return new Cost(
        THREADS.getCurrentThreadAllocatedBytes() - bytes,
        THREADS.getCurrentThreadCpuTime() - nanos,
        findings);
  }

  private static List<Diagnostic> run(FuzzCase input) {
    return switch (input.kind()) {
      case TEMPLATE ->
          LINTER.lint(
              List.of(DocumentParser.parse(new Source("t.yaml", input.text()))),
              Optional.empty(),
              OPTIONS);
      case CHANGE -> {
        Document before = DocumentParser.parse(new Source("t.yaml", input.text()));
        String edited = input.text().replace("\"x\"", "\"y\"");
        Document after = DocumentParser.parse(new Source("t.yaml", edited));
        yield DIFF.compare(before, after).insights();
      }
      case RIGLET -> {
        Document riglet = DocumentParser.parse(new Source("riglet.yaml", input.text()));
        yield new RigletCompiler().compile(riglet, LoadOptions.NONE).diagnostics();
      }
      case CONFIGURATION -> configured(input.text());
    };
  }

  private static List<Diagnostic> configured(String text) {
    Document file = DocumentParser.parse(new Source(".rigc.yaml", text));
    var checked =
        LintConfiguration.read(
            file, RuleIndex.withRiglets(RuleSet.builtIn()), LocalDate.of(2026, 11, 22));
    List<Diagnostic> findings = new ArrayList<>(checked.diagnostics());
    checked.value().orElse(LintConfiguration.NONE).excludes(PATH);
    return findings;
  }
}
