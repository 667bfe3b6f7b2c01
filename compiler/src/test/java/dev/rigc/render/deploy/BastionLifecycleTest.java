package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.LintOptions;
import dev.rigc.api.Linter;
import dev.rigc.lint.RuleSet;
import dev.rigc.model.RigcVersion;
import dev.rigc.render.SampleRiglets;
import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bastion comes, is seen, and goes, through the real AWS CLI. */
final class BastionLifecycleTest {
  private static final String STACK = "buildit-twig-integration-bastion";

  @Test
  void itComesIsSeenAndGoes(@TempDir Path folder) throws Exception {
    try (AwsEndpoint endpoint = new AwsEndpoint("us-west-2")) {
      Operator operator = new Operator(folder, SampleRiglet.twig(), endpoint);
      assertEquals(0, operator.make("create-deps").status());
      assertEquals(0, operator.make("create-foundation", "ENV=integration").status());
      assertEquals(0, operator.make("create-compute", "ENV=integration").status());

      Result made = operator.make("create-bastion", "ENV=integration", "CIDR=203.0.113.7/32");
      assertEquals(0, made.status(), made.output());
      assertTrue(made.output().contains("port 22 is open to 203.0.113.7/32"), made.output());

      Result status = operator.make("status-riglet");
      assertTrue(
          status
              .output()
              .contains(STACK + " is in CREATE_COMPLETE: port 22 is open to 203.0.113.7/32"),
          status.output());
      assertFalse(status.output().contains("riglet.yaml does not have it"), status.output());

      Result gone = operator.make("delete-bastion", "ENV=integration");
      assertEquals(0, gone.status(), gone.output());
      assertFalse(operator.make("status-riglet").output().contains("bastion"));
    }
  }

  @Test
  void itsTemplateHasNothingToFind() throws Exception {
    Path file = SampleRiglets.ROOT.resolve("templates-src/deploy/bastion.yaml");
    var document = DocumentParser.parse(new Source("bastion.yaml", Files.readString(file)));

    var found =
        Linter.of(RuleSet.builtIn())
            .lint(
                List.of(document),
                Optional.empty(),
                new LintOptions(RigcVersion.released(), List.of("us-west-2"), Map.of()));

    assertEquals(List.of(), found);
  }
}
