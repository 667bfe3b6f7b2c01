package dev.rigc.api;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diff.change.SystemComparison;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.evaluate.BuiltInEvaluators;
import dev.rigc.diff.evaluate.DiffEvaluator;
import dev.rigc.diff.evaluate.DiffEvaluatorProvider;
import dev.rigc.diff.evaluate.Insights;
import dev.rigc.diff.source.SideException;
import dev.rigc.diff.source.SideFiles;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.StackSource;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.lint.TemplateSecrets;
import dev.rigc.load.LoadOptions;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Compares two systems of stacks: what differs after everything is evaluated, and what a deployment
 * of the new one does to what the old one made. Nothing is deployed, written or printed.
 */
public final class TemplateDiff {
  private final List<DiffEvaluator> evaluators;

  private TemplateDiff(List<DiffEvaluator> evaluators) {
    this.evaluators = List.copyOf(evaluators);
  }

  /** With rigc's evaluators, and those of every {@link DiffEvaluatorProvider} on the class path. */
  public static TemplateDiff create() {
    List<DiffEvaluator> all = new ArrayList<>(BuiltInEvaluators.all());
    ServiceLoader.load(DiffEvaluatorProvider.class, TemplateDiff.class.getClassLoader())
        .forEach(provider -> all.addAll(provider.evaluators()));
    return new TemplateDiff(all);
  }

  /** The same with one more evaluator, such as a policy of one's own. */
  public TemplateDiff with(DiffEvaluator evaluator) {
    List<DiffEvaluator> more = new ArrayList<>(evaluators);
    more.add(evaluator);
    return new TemplateDiff(more);
  }

  /** The entries of all that the evaluators may report. */
  public List<RuleInfo> catalogue() {
    return evaluators.stream().flatMap(evaluator -> evaluator.infos().stream()).toList();
  }

  /**
   * Compares two sides, each a template, a {@code riglet.yaml}, which is compiled in memory, a
   * folder such as {@code out/}, or {@code git:REV[:PATH]}.
   *
   * @return no value if a side has errors; they are the findings then
   * @throws SideException if a side cannot be found; its message is a sentence
   * @throws IOException if a side cannot be read
   */
  public Checked<DiffResult> compare(String before, String after) throws IOException {
    return compare(before, after, Path.of(""));
  }

  /** The same with a folder that paths are relative to. */
  public Checked<DiffResult> compare(String before, String after, Path here) throws IOException {
    SideFiles old = SideFiles.read(before, here, TemplateDiff::unwrapped);
    SideFiles now = SideFiles.read(after, here, TemplateDiff::unwrapped);
    CompletableFuture<Checked<List<StackSource>>> compiling =
        CompletableFuture.supplyAsync(() -> stacks(old));
    Checked<List<StackSource>> newer = stacks(now);
    return compare(compiling.join(), newer);
  }

  /** Compares with a side that has been compiled, such as the output that is to be written. */
  public DiffResult compare(Map<String, Document> before, Map<String, Document> after) {
    return compare(SideFiles.stacks(before, false), SideFiles.stacks(after, false));
  }

  /** Compares two templates. */
  public DiffResult compare(Document before, Document after) {
    return compare(
        List.of(StackSource.of("template", before)), List.of(StackSource.of("template", after)));
  }

  /** Compares stacks. */
  public DiffResult compare(List<StackSource> before, List<StackSource> after) {
    SystemDifference difference =
        SystemComparison.of(
            SystemModel.of(SidePairing.of(before, after)),
            SystemModel.of(SidePairing.of(after, before)));
    if (difference.isEmpty()) {
      return new DiffResult(difference, List.of(), KnownSecrets.NONE);
    }
    KnownSecrets secrets = secrets(difference);
    Insights insights = new Insights(difference);
    evaluators.forEach(evaluator -> evaluator.evaluate(difference, insights));
    return new DiffResult(
        difference, insights.diagnostics().stream().map(secrets::maskedIn).toList(), secrets);
  }

  private Checked<DiffResult> compare(
      Checked<List<StackSource>> before, Checked<List<StackSource>> after) {
    List<Diagnostic> found = new ArrayList<>(before.diagnostics());
    found.addAll(after.diagnostics());
    if (before.value().isEmpty() || after.value().isEmpty()) {
      return Checked.failed(found);
    }
    return Checked.of(compare(before.value().get(), after.value().get()), List.of());
  }

  /** The template inside what {@code aws cloudformation get-template} prints, or the document. */
  private static Document unwrapped(Document document) {
    return GetTemplateOutput.templateIn(document)
        .map(GetTemplateOutput.Template::template)
        .orElse(document);
  }

  private static Checked<List<StackSource>> stacks(SideFiles side) {
    Checked<List<StackSource>> all = Checked.of(side.stacks(), List.of());
    RigletCompiler compiler = new RigletCompiler();
    for (Document riglet : side.riglets()) {
      Checked<List<StackSource>> compiled = compiler.stacks(riglet, LoadOptions.NONE);
      if (all.value().isPresent() && compiled.value().isPresent() && !compiled.hasErrors()) {
        List<StackSource> more = new ArrayList<>(all.value().get());
        more.addAll(compiled.value().get());
        all = Checked.of(more, List.of());
      } else {
        all = Checked.failed(compiled.diagnostics());
      }
    }
    return all;
  }

  private static KnownSecrets secrets(SystemDifference difference) {
    Set<String> texts = new HashSet<>();
    for (SystemModel side : List.of(difference.before(), difference.after())) {
      for (StackModel stack : side.stacks().values()) {
        texts.addAll(TemplateSecrets.of(stack.template(), List.of(stack.source().parameters())));
      }
    }
    return KnownSecrets.of(texts);
  }
}
