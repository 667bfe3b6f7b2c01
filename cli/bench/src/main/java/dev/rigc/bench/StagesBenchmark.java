package dev.rigc.bench;

import dev.rigc.api.LintOptions;
import dev.rigc.api.Linter;
import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.RuleSet;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.load.RigletLoader;
import dev.rigc.model.RigcVersion;
import dev.rigc.plan.Planner;
import dev.rigc.plan.StackPlan;
import dev.rigc.render.Rendered;
import dev.rigc.render.Renderer;
import dev.rigc.stack.StackKinds;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The stages of rigc in a warm JVM, each over all of the twig riglet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class StagesBenchmark {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));

  private final Linter linter = Linter.of(RuleSet.builtIn());
  private final LintOptions options = LintOptions.asOf(RigcVersion.released());
  private final Renderer renderer = new Renderer(RigcVersion.current());
  private List<Source> sources;
  private List<Document> documents;
  private List<Template> templates;
  private StackPlan plan;

  /** Reads the riglet and what it compiles to. */
  @Setup
  public void read() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("generated/twig"))) {
      List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      sources = yaml.stream().map(StagesBenchmark::source).toList();
    }
    documents = parse();
    templates = documents.stream().map(Template::of).toList();
    LoadedRiglet riglet =
        RigletLoader.load(source(ROOT.resolve("riglet.yaml"))).value().orElseThrow();
    plan = Planner.plan(riglet.riglet(), StackKinds.all());
  }

  private static Source source(Path file) {
    try {
      return new Source(file.toString(), Files.readString(file));
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Text to located nodes. */
  @Benchmark
  public List<Document> parse() {
    return sources.stream().map(DocumentParser::parse).toList();
  }

  /** Every function of every template to what it can be. */
  @Benchmark
  public void evaluate(Blackhole sink) {
    for (Template template : templates) {
      Evaluator evaluator = Evaluator.of(template, EvaluationContext.NONE);
      for (FunctionUse use : template.functions()) {
        sink.consume(evaluator.alternatives(use.function(), evaluator.root()));
      }
    }
  }

  /** Parsed templates to findings: each by itself, and all as one system. */
  @Benchmark
  public List<Diagnostic> lint() {
    return linter.lint(documents, Optional.empty(), options);
  }

  /** A plan to the text of its templates. */
  @Benchmark
  public Rendered render() {
    return renderer.render(plan);
  }
}
