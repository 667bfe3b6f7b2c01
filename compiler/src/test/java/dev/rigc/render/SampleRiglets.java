package dev.rigc.render;

import dev.rigc.diagnostic.Checked;
import dev.rigc.load.LoadOptions;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.load.RigletLoader;
import dev.rigc.model.Riglet;
import dev.rigc.plan.Planner;
import dev.rigc.render.deploy.DeployFiles;
import dev.rigc.render.override.Overrides;
import dev.rigc.stack.StackKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The riglets whose output is approved in {@code generated/}. */
public final class SampleRiglets {
  static final String VERSION = "1.0.0";

  /** The folder of the project. */
  public static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));

  private SampleRiglets() {}

  /** Their names. */
  public static List<String> names() {
    return List.of(
        "twig",
        "minimal",
        "monitored",
        "five-by-ten",
        "everything",
        "workloads",
        "pipelines",
        "network",
        "existing-vpc",
        "aurora");
  }

  /** The top-level riglet is twig; the others lie in the test resources. */
  public static Riglet riglet(String sample) {
    return loaded(sample).riglet();
  }

  private static LoadedRiglet loaded(String sample) {
    Path file =
        sample.equals("twig")
            ? ROOT.resolve("riglet.yaml")
            : ROOT.resolve("compiler/src/test/resources/samples/" + sample + ".yaml");
    try {
      Checked<LoadedRiglet> loaded =
          RigletLoader.load(
              file.getFileName().toString(), Files.readAllBytes(file), LoadOptions.NONE);
      if (loaded.hasErrors()) {
        throw new IllegalStateException(sample + ": " + loaded.diagnostics());
      }
      return loaded.value().orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A sample with its templates. */
  public static Rendered rendered(String sample) {
    LoadedRiglet loaded = loaded(sample);
    Overrides.Result changed =
        Overrides.apply(
            new Renderer(VERSION)
                .render(Planner.plan(loaded.riglet(), StackKinds.of(loaded.riglet()))),
            loaded);
    if (!changed.findings().isEmpty()) {
      throw new IllegalStateException(sample + ": " + changed.findings());
    }
    return changed.rendered();
  }

  /** Every file of a sample by relative path. */
  static Map<String, String> files(Rendered rendered) {
    Map<String, String> files = new LinkedHashMap<>();
    rendered.stacks().forEach(stack -> files.put(stack.stack().file(), stack.template()));
    files.putAll(rendered.pipelineFiles());
    DeployFiles deploy = DeployFiles.of(rendered);
    files.put("deploy.sh", deploy.script());
    files.put("Makefile", deploy.makefile());
    files.put("riglet.json", rendered.planJson(files.keySet().stream().sorted().toList()));
    return files;
  }
}
