package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code preview-…} has rigc's prediction beside AWS's change set where rigc is installed. */
class PredictionTest {
  @Test
  void previewShowsWhatRigcSaysOfTheDeployedTemplate(@TempDir Path folder) throws Exception {
    try (AwsEndpoint endpoint = new AwsEndpoint("us-west-2")) {
      Operator operator = new Operator(folder, SampleRiglet.SMALL, endpoint);
      assertEquals(0, operator.make("-j2", "create-riglet").status());
      operator.compile(SampleRiglet.SMALL + "compute: { size: 2, maxSize: 6 }\n");
      String stack = "o-1-p-2-production-compute-ecs";

      Result alone = operator.make("preview-compute", "ENV=production");
      assertEquals(0, alone.status(), alone.output());
      assertFalse(alone.output().contains("predicts"), alone.output());

      operator.give("rigc", "echo \"$1 ${2##*/} $3\"\ncat \"$2\" | { read -r l; echo \"$l\"; }");
      Result beside = operator.make("preview-compute", "ENV=production");

      assertEquals(0, beside.status(), beside.output());
      assertTrue(
          beside
              .output()
              .contains(
                  stack
                      + ", as rigc predicts it:\n"
                      + "  diff deployed.json production/compute-ecs.yaml\n  {\n"),
          beside.output());
    }
  }
}
