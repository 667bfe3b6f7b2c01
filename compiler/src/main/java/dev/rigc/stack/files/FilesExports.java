package dev.rigc.stack.files;

import dev.rigc.model.application.Application;
import dev.rigc.model.application.Volume;
import dev.rigc.model.value.Slug;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.StackSite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the file system of an environment offers to other stacks. */
public final class FilesExports {
  /** The id of the file system. */
  public static final String FILE_SYSTEM = "FileSystem";

  private static final FilesKind KIND = new FilesKind();

  private FilesExports() {}

  /**
   * The stack that exports them to a stack of its environment; an application must have a volume.
   */
  public static Exporter of(StackSite site) {
    return Exporter.of(KIND, site);
  }

  /** The same, if an application has a volume. */
  public static Stream<Exporter> ifPresent(StackSite site) {
    return site.riglet().hasVolumes() ? Stream.of(of(site)) : Stream.empty();
  }

  /**
   * {@code AccessPoint--{app}--{volume}}, the id of the access point of a volume that an
   * application has or takes from another one. Names have no two hyphens in a row, so no two
   * volumes have the same.
   */
  public static String accessPoint(Application application, Slug name, Volume volume) {
    return accessPoint(volume.application().orElse(application.name()), name);
  }

  static String accessPoint(Slug application, Slug name) {
    return "AccessPoint--" + application + "--" + name;
  }

  /** The access points that an application mounts, in the order of the riglet. */
  public static List<String> accessPoints(Application application) {
    List<String> all = new ArrayList<>();
    application
        .requireWorkload()
        .volumes()
        .forEach((name, volume) -> all.add(accessPoint(application, name, volume)));
    return all;
  }

  /**
   * {@code /{app}/{volume}} for each volume of an application's own; none for a preview, which has
   * those of the riglet.
   */
  public static List<DerivedName> directories(Application application) {
    return application.isPreview()
        ? List.of()
        : application.requireWorkload().volumes().entrySet().stream()
            .filter(volume -> volume.getValue().isOwn())
            .map(volume -> directory(application, volume.getKey()))
            .toList();
  }

  private static DerivedName directory(Application application, Slug volume) {
    return new DerivedName(
        NameKind.VOLUME_DIRECTORY,
        List.of(
            Part.literal("/"),
            Names.app(application),
            Part.literal("/"),
            Part.of("volume", volume)));
  }
}
