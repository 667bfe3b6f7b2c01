package dev.rigc.model.application;

import dev.rigc.model.value.Slug;
import java.util.Optional;

/**
 * A volume of an application's container: a directory of the EFS file system of an environment,
 * which all copies of the application share. Each environment has one of its own.
 *
 * @param path where it is in the container
 * @param readOnly whether the application cannot write to it
 * @param application the application whose volume of the same name it is; absent for its own
 * @param uid the POSIX user that owns it, and that every access is made as, whatever user the
 *     container runs as; without meaning for a volume of another application
 * @param gid the POSIX group of that user
 */
public record Volume(String path, boolean readOnly, Optional<Slug> application, int uid, int gid) {

  /** Whether it is the application's own. */
  public boolean isOwn() {
    return application.isEmpty();
  }
}
