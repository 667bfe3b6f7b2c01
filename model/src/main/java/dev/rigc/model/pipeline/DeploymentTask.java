package dev.rigc.model.pipeline;

import java.util.List;

/**
 * A task of an application that runs once in an environment before a new version is deployed there.
 *
 * @param command the arguments of the application's own container in place of its own, at least one
 * @param timeout minutes after which it is stopped and has failed
 */
public record DeploymentTask(List<String> command, int timeout) {
  /** Its minutes where the riglet says nothing else. */
  public static final int DEFAULT_TIMEOUT = 30;

  /** Minutes beyond the timeout in which it is prepared, told to stop and reported. */
  public static final int MINUTES_AROUND = 15;

  /** Keeps a copy of the list. */
  public DeploymentTask {
    command = List.copyOf(command);
  }
}
