package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.emit.OutputSet;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of an output folder that is written to again. */
class OutputFolderTest {
  private static OutputSet twig() throws IOException {
    Checked<Compilation> compiled =
        new RigletCompiler()
            .compile(
                new Source(
                    "riglet.yaml", Files.readString(SampleRiglets.ROOT.resolve("riglet.yaml"))));
    assertFalse(compiled.hasErrors(), () -> compiled.diagnostics().toString());
    return compiled.value().orElseThrow().output();
  }

  @Test
  void aTemplateThatWasChangedByHandIsNamedWhenItIsReplaced(@TempDir Path folder)
      throws IOException {
    OutputSet output = twig();
    OutputFolder out = new OutputFolder(folder);
    assertEquals(List.of(), out.write(output).diagnostics());
    Path deps = folder.resolve("deps.yaml");
    Files.writeString(deps, Files.readString(deps) + "# by hand\n");
    Files.writeString(folder.resolve("Makefile"), "# no template\n");

    List<Diagnostic> found = out.write(output).diagnostics();

    assertEquals(1, found.size(), found::toString);
    assertEquals("RIG9004", found.get(0).rule().value());
    assertTrue(found.get(0).message().contains("`deps.yaml` was not as rigc wrote it"));
    assertTrue(found.get(0).hint().orElseThrow().contains("`overrides`"));
    assertEquals(output.file("deps.yaml").orElseThrow().text(), Files.readString(deps));
    assertEquals(List.of(), out.write(output).diagnostics());
  }
}
