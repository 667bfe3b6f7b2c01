package dev.rigc.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The storage of a Copilot workload: what is in EFS becomes a volume. */
final class CopilotStorage {
  private final Sink sink;
  private final List<Note> notes = new ArrayList<>();

  private CopilotStorage(Sink sink) {
    this.sink = sink;
  }

  /** Where values go. */
  interface Sink {
    /** Puts a value below the application. */
    void put(Object value, String... path);
  }

  /** Takes what a riglet has; the notes say what it has not. */
  static List<Note> take(ForeignMapping storage, Sink sink) {
    CopilotStorage taking = new CopilotStorage(sink);
    storage
        .text("readonly_fs")
        .filter("true"::equals)
        .ifPresent(yes -> sink.put(true, "container", "readOnlyRoot"));
    storage
        .mapping("volumes")
        .ifPresent(
            volumes ->
                volumes
                    .keys()
                    .forEach(
                        name -> volumes.mapping(name).ifPresent(of -> taking.volume(name, of))));
    return taking.notes;
  }

  private void volume(String name, ForeignMapping volume) {
    Optional<ForeignMapping> settings = volume.mapping("efs");
    boolean isFileSystem =
        settings.isPresent() || volume.text("efs").filter("true"::equals).isPresent();
    if (!isFileSystem) {
      notes.add(
          volume.left("path", "The volume ends with its task: a riglet has volumes in EFS only."));
      volume.left("read_only", "");
      return;
    }
    String slug = slug(name);
    volume.text("path").ifPresent(path -> sink.put(path, "volumes", slug, "path"));
    // Copilot mounts a volume to be read, unless the manifest says otherwise.
    if (!volume.text("read_only").equals(Optional.of("false"))) {
      sink.put(true, "volumes", slug, "readOnly");
    }
    settings.ifPresent(of -> fileSystem(slug, of));
  }

  private void fileSystem(String slug, ForeignMapping efs) {
    for (String key : List.of("uid", "gid")) {
      efs.number(key).ifPresent(number -> sink.put(number, "volumes", slug, key));
    }
    if (efs.has("id")) {
      notes.add(
          efs.left(
              "id", "A riglet makes a file system for each environment: copy the files to it."));
      for (String key : List.of("root_dir", "auth")) {
        efs.left(key, "");
      }
    }
  }

  /** The words of a name such as {@code myManagedVolume} in lower case, with hyphens. */
  private static String slug(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("[^A-Za-z0-9]+", "-")
        .replaceAll("^-|-$", "")
        .toLowerCase(Locale.ROOT);
  }
}
