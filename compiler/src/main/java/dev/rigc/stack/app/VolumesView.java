package dev.rigc.stack.app;

import dev.rigc.model.application.Application;
import dev.rigc.plan.Exporter;
import dev.rigc.stack.files.FilesExports;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of a container.
 *
 * @param mounted the volumes
 * @param writable names of the exports of the access points that it reads and writes through
 * @param readOnly names of the exports of the access points that it only reads through
 */
public record VolumesView(List<Mounted> mounted, List<String> writable, List<String> readOnly) {
  /** Keeps copies of the lists. */
  public VolumesView {
    mounted = List.copyOf(mounted);
    writable = List.copyOf(writable);
    readOnly = List.copyOf(readOnly);
  }

  /**
   * A volume.
   *
   * @param name its name in the task
   * @param path where it is in the container
   * @param accessPoint name of the export of its access point
   * @param readOnly whether it cannot be written to
   */
  public record Mounted(String name, String path, String accessPoint, boolean readOnly) {}

  /** Of an application, unless it has none. */
  static @Nullable VolumesView of(Application application, Exporter files) {
    List<Mounted> mounted = new ArrayList<>();
    application
        .requireWorkload()
        .volumes()
        .forEach(
            (name, volume) ->
                mounted.add(
                    new Mounted(
                        name.value(),
                        volume.path(),
                        files.export(FilesExports.accessPoint(application, name, volume)),
                        volume.readOnly())));
    return mounted.isEmpty()
        ? null
        : new VolumesView(mounted, accessPoints(mounted, false), accessPoints(mounted, true));
  }

  private static List<String> accessPoints(List<Mounted> mounted, boolean readOnly) {
    return mounted.stream()
        .filter(volume -> volume.readOnly() == readOnly)
        .map(Mounted::accessPoint)
        .toList();
  }
}
