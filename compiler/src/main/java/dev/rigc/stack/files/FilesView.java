package dev.rigc.stack.files;

import dev.rigc.model.Environment;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.PartId;
import dev.rigc.plan.PlannedStack;
import dev.rigc.render.HeadView;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.ArrayList;
import java.util.List;

/**
 * What the templates of {@code files} see.
 *
 * @param head what every template starts with
 * @param mountTargets where the file system is reached, one in each zone
 * @param volumes the volumes of all applications
 */
public record FilesView(HeadView head, List<MountTarget> mountTargets, List<OneVolume> volumes) {
  /** Keeps copies of the lists. */
  public FilesView {
    mountTargets = List.copyOf(mountTargets);
    volumes = List.copyOf(volumes);
  }

  /**
   * Where the file system is reached in a zone.
   *
   * @param letter what its logical id ends with
   * @param subnet name of the export of the subnet
   */
  public record MountTarget(String letter, String subnet) {}

  /**
   * A volume.
   *
   * @param accessPointId logical id of its access point
   * @param export what the access point is exported as
   * @param name what people call it
   * @param directory its directory in the file system
   * @param uid the POSIX user that every access is made as, as text
   * @param gid the group of that user, as text
   */
  public record OneVolume(
      String accessPointId, String export, String name, String directory, String uid, String gid) {}

  static FilesView of(PlannedStack stack) {
    Environment environment = stack.site().requireEnvironment();
    Exporter foundation = FoundationExports.of(stack.site());
    List<String> letters = FoundationExports.zones(environment);
    List<String> subnets = FoundationExports.privateSubnets(environment);
    List<MountTarget> mountTargets = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      mountTargets.add(new MountTarget(letters.get(i), foundation.export(subnets.get(i))));
    }
    return new FilesView(
        HeadView.of(stack, "Volumes of applications"),
        mountTargets,
        Directory.of(stack.site().riglet()).stream().map(FilesView::volume).toList());
  }

  private static OneVolume volume(Directory directory) {
    return new OneVolume(
        "AccessPoint" + PartId.of(directory.application(), directory.name()),
        directory.output(),
        directory.application() + "-" + directory.name(),
        directory.path(),
        Integer.toString(directory.volume().uid()),
        Integer.toString(directory.volume().gid()));
  }
}
