package dev.rigc.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may do what with the volumes of applications. */
class VolumeAccessTest {
  private static final String MOUNT = "elasticfilesystem:ClientMount";
  private static final String WRITE = "elasticfilesystem:ClientWrite";
  private static final String ROOT = "elasticfilesystem:ClientRootAccess";
  private static final String ACCESS_POINT = "elasticfilesystem:AccessPointArn";

  private final Deployed riglet = Deployed.of("workloads");
  private final List<Policy> policies =
      riglet.resources("AWS::EFS::FileSystem").stream()
          .map(files -> Policy.of(files.properties().get("FileSystemPolicy")))
          .toList();

  @Test
  void aTaskUsesTheVolumesThatItMountsAndNoOther() {
    int mounted = 0;
    for (Role role : riglet.roles()) {
      if (role.kind() == Role.Kind.TASK) {
        Map<String, Boolean> writable = writable(role.stack());
        mounted += writable.size();
        for (Deployed.Resource point : riglet.resources("AWS::EFS::AccessPoint")) {
          String id = riglet.names().ref(point);
          boolean sameFiles = point.stack().environment().equals(role.stack().environment());
          Optional<Boolean> writes = Optional.ofNullable(writable.get(id)).filter(w -> sameFiles);
          assertEquals(writes.isPresent(), may(role, MOUNT, point), role + " reads " + id);
          assertEquals(writes.orElse(false), may(role, WRITE, point), role + " writes " + id);
          assertFalse(may(role, ROOT, point), role + " is root of " + id);
        }
      }
    }
    assertEquals(15, mounted); // 9 of the applications, 6 of the tasks before their deployments
  }

  private boolean may(Role role, String action, Deployed.Resource point) {
    return role.may(
        Request.of(
            action,
            riglet.names().arn(files(point)),
            Map.of(ACCESS_POINT, List.of(riglet.names().arn(point)))),
        policies);
  }

  private Deployed.Resource files(Deployed.Resource point) {
    return riglet.resource(point.stack(), "FileSystem");
  }

  /** The access points of the volumes of a task, and whether it writes through each. */
  private Map<String, Boolean> writable(Stack stack) {
    Map<String, Object> task = riglet.resource(stack, "TaskDefinition").properties();
    Map<String, Boolean> byName = new HashMap<>();
    Map<String, Object> container = Plain.map(Plain.list(task.get("ContainerDefinitions")).get(0));
    for (Object point : Plain.list(container.get("MountPoints"))) {
      Map<String, Object> mount = Plain.map(point);
      byName.put(String.valueOf(mount.get("SourceVolume")), mount.get("ReadOnly") == null);
    }
    Map<String, Boolean> writable = new HashMap<>();
    for (Object each : Plain.list(task.get("Volumes"))) {
      Map<String, Object> volume = Plain.map(each);
      Map<String, Object> files = Plain.map(volume.get("EFSVolumeConfiguration"));
      Map<String, Object> authorization = Plain.map(files.get("AuthorizationConfig"));
      assertEquals("ENABLED", authorization.get("IAM"));
      writable.put(
          String.valueOf(authorization.get("AccessPointId")), byName.get(volume.get("Name")));
    }
    return writable;
  }

  /** Not even an administrator's role: a mistake there would open all volumes. */
  @Test
  void noClientUsesAFileSystemWithoutAnAccessPointOrTls() {
    Deployed.Resource point = riglet.resources("AWS::EFS::AccessPoint").get(0);
    String on = riglet.names().arn(files(point));
    Map<String, List<String>> through = Map.of(ACCESS_POINT, List.of(riglet.names().arn(point)));
    Map<String, List<String>> plain = new HashMap<>(through);
    plain.put("aws:SecureTransport", List.of("false"));
    Role all =
        new Role(
            Role.Kind.TASK,
            point.stack(),
            "arn:aws:iam::123456789012:role/Admin",
            new Policy(List.of()),
            List.of(
                Policy.of(
                    Map.of(
                        "Statement", Map.of("Effect", "Allow", "Action", "*", "Resource", "*")))),
            Optional.empty());

    assertTrue(all.may(Request.of(WRITE, on, through), policies));
    assertFalse(all.may(Request.of(WRITE, on, plain), policies));
    assertFalse(all.may(Request.of(MOUNT, on, Map.of()), policies));
  }
}
