package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.emit.OutputPath;
import dev.rigc.emit.OutputSet;
import dev.rigc.load.LoadOptions;
import dev.rigc.model.Riglet;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the locale and the time zone of the JVM")
class RigletCompilerTest {
  private static final Path TWIG =
      Path.of(System.getProperty("rigc.root", "..")).resolve("riglet.yaml");

  private final RigletCompiler compiler = new RigletCompiler();

  @Test
  void everyFileOfTheOutputIsListedInItsPlan() throws IOException {
    OutputSet output = output(compiler.compile(twig()));

    String plan = output.file("riglet.json").orElseThrow().text();
    for (OutputPath path : output.files().keySet()) {
      assertTrue(path.equals(OutputPath.PLAN) || plan.contains("\"" + path + "\""), path.value());
    }
  }

  @Test
  void aRigletBuiltInCodeGivesTheSameOutputAsItsFile() throws IOException {
    Riglet riglet =
        compiler
            .check(DocumentParser.parse(twig()), LoadOptions.NONE)
            .value()
            .orElseThrow()
            .riglet();

    assertEquals(output(compiler.compile(twig())), output(compiler.compile(riglet)));
  }

  @Test
  void neitherLocaleNorTimeZoneNorTheNameOfTheFileChangeAByte() throws IOException {
    OutputSet here = output(compiler.compile(twig()));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      Source elsewhere = new Source("/elsewhere/r.yaml", twig().text());
      assertEquals(here, output(new RigletCompiler().compile(elsewhere)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void severalThreadsMayUseOneCompiler() throws Exception {
    OutputSet alone = output(compiler.compile(twig()));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<OutputSet>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runs.add(threads.submit(() -> output(compiler.compile(twig()))));
      }
      for (Future<OutputSet> run : runs) {
        assertEquals(alone, run.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void tenMistakesGiveTenErrorsInOneRunAndNoOutput() throws IOException {
    String text =
        twig()
            .text()
            .replace("owner: buildit", "owner: Buildit")
            .replace("region: us-west-2", "region: us-west-22")
            .replace("domain: buildit.tools", "domain: buildit")
            .replace("keyName: buildit", "keyNam: buildit")
            .replace("hostedZone: existing", "hostedZone: maybe")
            .replace("ops: [ops@buildit.tools]", "ops: [nobody]")
            .replace("cidr: 10.20.0.0/16", "cidr: 10.20.0.1/16")
            .replace("port: 3000", "port: 70000")
            .replace("\"0 2 * * *\"", "\"0 25 * * *\"")
            .replace("healthCheck: /ping", "healthCheck: ping");

    Checked<Compilation> compiled = compiler.compile(new Source("riglet.yaml", text));

    assertTrue(compiled.value().isEmpty());
    List<Integer> lines =
        compiled.diagnostics().stream()
            .filter(found -> found.severity() == Severity.ERROR)
            .map(found -> found.location().line())
            .distinct()
            .toList();
    assertTrue(lines.size() >= 10, () -> text(compiled.diagnostics()));
  }

  @Test
  void whatIsNoRigletAtAllIsAFindingAndNoException() {
    for (String text :
        List.of("", "\t", "- a\n", "riglet: {", "Resources: {}\n", "\u0000", "&a [*a]")) {
      Checked<Compilation> compiled = compiler.compile(new Source("riglet.yaml", text));
      assertTrue(compiled.hasErrors(), text);
      assertFalse(compiled.value().isPresent(), text);
    }
  }

  private static Source twig() throws IOException {
    return new Source("riglet.yaml", Files.readString(TWIG));
  }

  private static OutputSet output(Checked<Compilation> compiled) {
    assertFalse(compiled.hasErrors(), () -> text(compiled.diagnostics()));
    return compiled.value().orElseThrow().output();
  }

  private static String text(List<Diagnostic> found) {
    return String.join("\n", found.stream().map(Diagnostic::toString).toList());
  }
}
