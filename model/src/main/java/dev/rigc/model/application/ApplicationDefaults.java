package dev.rigc.model.application;

import dev.rigc.model.pipeline.BranchName;
import dev.rigc.model.value.Slug;
import java.util.Map;
import java.util.Optional;

/**
 * What holds where a riglet says nothing about an application. A test proves each value equal to
 * the default that {@code schemas/riglet.schema.json} tells editors.
 */
public final class ApplicationDefaults {
  /** The branch of an application. */
  public static final BranchName BRANCH = new BranchName("main");

  /** The path that answers when an application is well. */
  public static final HealthCheckPath HEALTH_CHECK = new HealthCheckPath("/");

  /** Health checks and the spread of requests. */
  public static final TargetGroup TARGET_GROUP =
      new TargetGroup(
          10, 5, 2, 2, "200-301", 30, Optional.empty(), Optional.empty(), Optional.empty());

  /** CPU units of a sidecar. */
  public static final int SIDECAR_CPU = 64;

  /** Memory of a sidecar in MiB. */
  public static final int SIDECAR_MEMORY = 128;

  /** CPU units of a task. */
  public static final int CPU = 256;

  /** Memory of a task in MiB. */
  public static final int MEMORY = 512;

  /** When an application scales on server errors, and by how many copies. */
  public static final Scaling.ErrorStep ERROR_STEP = new Scaling.ErrorStep(10, 1);

  /** How a new version takes the place of the old one. */
  public static final Rollout ROLLOUT = new Rollout(Rollout.Strategy.ROLLING, 5, 10, 5, 10);

  /**
   * The POSIX user and group of a volume: the first that is not root and not of the system on most
   * images. Every access is made as this user, so an image with another one works too.
   */
  public static final int VOLUME_OWNER = 1000;

  private static final int TASKS = 1;

  private static final Map<String, Integer> STANDARD_TASKS =
      Map.of("integration", 1, "staging", 2, "production", 3);

  /** Whether an operator can run commands in the containers of an application. */
  public static final boolean EXEC = false;

  private ApplicationDefaults() {}

  /** How many copies of an application run in an environment. */
  public static int tasks(String environment) {
    return STANDARD_TASKS.getOrDefault(environment, TASKS);
  }

  /** What is in front of every host name. */
  public static String prefix(Slug owner) {
    return owner + "-";
  }
}
