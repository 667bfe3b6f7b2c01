package dev.rigc.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The workspace of AWS Copilot: a manifest for each workload, environment and pipeline.
 *
 * @see <a href="https://aws.github.io/copilot-cli/docs/manifest/overview/">Copilot, manifests</a>
 */
final class CopilotProject {
  /** The file that names the application of the workspace. */
  static final String WORKSPACE = ".workspace";

  private static final String FOLDER = "copilot/";
  private static final String MANIFEST = "/manifest.yml";
  private static final int FIRST_PRIORITY = 100;

  private final Map<String, String> files;
  private final String account;
  private final RigletDraft draft = new RigletDraft();
  private final List<Note> notes = new ArrayList<>();

  CopilotProject(Map<String, String> files, String account) {
    this.files = new TreeMap<>(files);
    this.account = account;
  }

  static boolean isOne(Map<String, String> files) {
    return files.keySet().stream()
        .anyMatch(path -> path.startsWith(FOLDER) && path.endsWith(MANIFEST));
  }

  ImportedProject read() {
    String application =
        Optional.ofNullable(files.get(FOLDER + WORKSPACE))
            .flatMap(text -> ForeignMapping.of(FOLDER + WORKSPACE, text).text("application"))
            .orElse("app");
    DraftStart.account(draft, application, account);
    environments();
    Optional<CopilotPipeline> pipeline = pipeline();
    int priority = FIRST_PRIORITY;
    for (ForeignMapping manifest : manifests("")) {
      CopilotWorkload workload = new CopilotWorkload(draft, application, manifest);
      if (workload.addWith(priority, pipeline)) {
        priority += FIRST_PRIORITY;
      }
      notes.addAll(workload.notes());
      notes.addAll(manifest.rest());
    }
    draft.put("fargate", "compute", "launch");
    draft.put("none", "database", "engine");
    return new ImportedProject("AWS Copilot", draft, notes);
  }

  /** The manifests of a folder of the workspace, those of workloads if it is the workspace. */
  private List<ForeignMapping> manifests(String folder) {
    List<ForeignMapping> found = new ArrayList<>();
    String start = FOLDER + folder;
    files.forEach(
        (path, text) -> {
          boolean isHere =
              path.startsWith(start)
                  && path.endsWith(MANIFEST)
                  && path.substring(start.length(), path.length() - MANIFEST.length()).indexOf('/')
                      < 0;
          if (isHere) {
            found.add(ForeignMapping.of(path, text));
          }
        });
    return found;
  }

  private void environments() {
    int second = 0;
    for (ForeignMapping manifest : manifests("environments/")) {
      second += 10;
      String name = manifest.text("name").orElse("env" + second);
      manifest.text("type");
      Optional<ForeignMapping> network = manifest.mapping("network").flatMap(n -> n.mapping("vpc"));
      String cidr = network.flatMap(vpc -> vpc.text("cidr")).orElse("10." + second + ".0.0/16");
      draft.put(cidr, "environments", name, "cidr");
      draft.put("single", "environments", name, "nat");
      draft.put(true, "environments", name, "pipeline");
      manifest
          .mapping("http")
          .flatMap(http -> http.mapping("public"))
          .map(http -> http.texts("certificates"))
          .filter(certificates -> !certificates.isEmpty())
          .ifPresent(certificates -> certificate(certificates.get(0)));
      notes.addAll(manifest.rest());
    }
    if (draft.keys("environments").isEmpty()) {
      DraftStart.environments(draft);
    }
  }

  /** The region of a certificate is that of the load balancers, and so of all. */
  private void certificate(String arn) {
    draft.put(arn, "certificate");
    String[] parts = arn.split(":", -1);
    if (parts.length > 4) {
      DraftStart.region(draft, parts[3], parts[4]);
    }
  }

  private Optional<CopilotPipeline> pipeline() {
    Optional<CopilotPipeline> first = Optional.empty();
    for (ForeignMapping manifest : manifests("pipelines/")) {
      CopilotPipeline pipeline = CopilotPipeline.read(draft, manifest);
      notes.addAll(manifest.rest());
      if (first.isEmpty()) {
        first = Optional.of(pipeline);
      } else {
        notes.add(
            new Note(
                manifest.place("name"),
                "`" + manifest.text("name").orElse("pipeline") + "`",
                "A riglet has one order of environments; that of the first pipeline was taken."));
      }
    }
    return first;
  }
}
