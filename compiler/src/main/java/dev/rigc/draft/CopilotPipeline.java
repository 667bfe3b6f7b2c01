package dev.rigc.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pipeline of a Copilot workspace.
 *
 * @param repository the repository, owner/name
 * @param branch the branch
 */
record CopilotPipeline(Optional<String> repository, Optional<String> branch) {
  /** Reads one, and puts the environments into its order. */
  static CopilotPipeline read(RigletDraft draft, ForeignMapping manifest) {
    manifest.text("name");
    manifest.text("version");
    Optional<ForeignMapping> source = manifest.mapping("source");
    source.ifPresent(from -> from.text("provider"));
    Optional<ForeignMapping> properties = source.flatMap(from -> from.mapping("properties"));
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (ForeignMapping stage : manifest.mappings("stages")) {
      String name = stage.text("name").orElse("");
      if (draft.get("environments", name).isPresent()) {
        stage
            .text("requires_approval")
            .filter("true"::equals)
            .ifPresent(yes -> draft.put(true, "environments", name, "approval"));
        ordered.put(name, draft.get("environments", name).get());
      }
    }
    for (String name : draft.keys("environments")) {
      ordered.putIfAbsent(name, draft.get("environments", name).get());
    }
    draft.put(ordered, "environments");
    return new CopilotPipeline(
        properties.flatMap(of -> of.text("repository")).map(CopilotPipeline::ownerAndName),
        properties.flatMap(of -> of.text("branch")));
  }

  /** {@code https://github.com/owner/name} or {@code git@github.com:owner/name.git}. */
  static String ownerAndName(String url) {
    String path = url.endsWith(".git") ? url.substring(0, url.length() - 4) : url;
    List<String> steps = List.of(path.split("[/:]", -1));
    int size = steps.size();
    return size < 2 ? path : steps.get(size - 2) + "/" + steps.get(size - 1);
  }
}
