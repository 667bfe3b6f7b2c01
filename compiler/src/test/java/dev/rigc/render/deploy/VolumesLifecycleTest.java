package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volume goes when no task has it any more, and its files stay. */
final class VolumesLifecycleTest {
  private static final String FILES = "o-1-p-2-production-files";
  private static final String APPLICATION = "o-1-p-2-production-app-a-1-Feature-7";
  private static final String ONE =
      SampleRiglet.SMALL + "    volumes:\n      uploads: { path: /srv/uploads }\n";
  private static final String TWO = ONE + "      images: { path: /srv/images }\n";

  @Test
  void isRemovedAfterTheApplicationLetItGo(@TempDir Path folder) throws Exception {
    try (AwsEndpoint endpoint = new AwsEndpoint("us-west-2")) {
      endpoint.beStrict();
      Operator operator = new Operator(folder, TWO, endpoint);
      String[] application = {"ENV=production", "APP=a-1", "TAG=1"};
      does(operator, "create-deps");
      does(operator, "create-environment", "ENV=production");
      does(operator, "create-app", application);

      operator.compile(ONE);
      Result refused = operator.make("update-files", "ENV=production");
      assertNotEquals(0, refused.status(), refused.output());
      assertTrue(refused.output().contains("in use by " + APPLICATION), refused.output());
      does(operator, "update-app", application);
      does(operator, "update-files", "ENV=production");

      does(operator, "delete-app", "ENV=production", "APP=a-1", "YES=1");
      String deleted = does(operator, "delete-files", "ENV=production", "YES=1");
      assertTrue(deleted.contains("AWS::EFS::FileSystem"), deleted);
      assertEquals(Optional.empty(), endpoint.status(FILES));
    }
  }

  private static String does(Operator operator, String target, String... arguments)
      throws Exception {
    String[] all = new String[arguments.length + 1];
    all[0] = target;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Result result = operator.make(all);
    assertEquals(0, result.status(), result.output());
    return result.output();
  }
}
