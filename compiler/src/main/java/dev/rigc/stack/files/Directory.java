package dev.rigc.stack.files;

import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Volume;
import dev.rigc.model.value.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A directory of the file system of an environment, with an access point.
 *
 * @param application the application whose volume it is
 * @param name the name of the volume
 * @param volume the volume
 */
record Directory(Slug application, Slug name, Volume volume) {

  /**
   * All of a riglet, in its order. The riglet of a preview has one application: the volumes that
   * this one takes from others are there too, since they are in the stack that it imports from.
   */
  static List<Directory> of(Riglet riglet) {
    Set<Slug> here =
        riglet.applications().stream().map(Application::name).collect(Collectors.toSet());
    List<Directory> all = new ArrayList<>();
    for (Application application : riglet.applications()) {
      application
          .requireWorkload()
          .volumes()
          .forEach(
              (name, volume) -> {
                Slug owner = volume.application().orElse(application.name());
                if (volume.isOwn() || !here.contains(owner)) {
                  all.add(new Directory(owner, name, volume));
                }
              });
    }
    return all;
  }

  /** {@code /{app}/{volume}}. */
  String path() {
    return "/" + application + "/" + name;
  }

  /** The output with the id of its access point. */
  String output() {
    return FilesExports.accessPoint(application, name);
  }
}
