package dev.rigc.cli.start;

import dev.rigc.api.RigletCompiler;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.draft.RigletDraft;
import dev.rigc.load.LoadOptions;
import dev.rigc.model.compute.ComputeDefaults;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules say of a draft. */
final class DraftCheck {
  /** What is found where hosts are too few: {@code TasksFitClusterRule}. */
  private static final Set<String> TASKS_DO_NOT_FIT = Set.of("RIG2303");

  private static final int MOST_HOSTS = 20;

  private DraftCheck() {}

  /** Everything that is found in a draft, as a file of this name. */
  static List<Diagnostic> findings(String file, RigletDraft draft) {
    return new RigletCompiler()
        .check(DocumentParser.parse(new Source(file, draft.yaml())), LoadOptions.NONE)
        .diagnostics();
  }

  /**
   * Gives each environment as many hosts as its tasks need. In a copy each has a size of its own,
   * so that each finding is at the environment that it is about.
   */
  static void sizeClusters(RigletDraft draft) {
    int general = size(draft, "compute", "size").orElse(ComputeDefaults.COMPUTE.size());
    RigletDraft tried = draft.copy();
    for (String environment : tried.keys("environments")) {
      String[] path = path(environment, "size");
      tried.put(size(tried, path).orElse(general), path);
    }
    int tries = 0;
    while (tries < MOST_HOSTS && addHosts(tried)) {
      tries++;
    }
    int most = size(draft, "compute", "maxSize").orElse(ComputeDefaults.COMPUTE.maxSize());
    for (String environment : draft.keys("environments")) {
      int needed = size(tried, path(environment, "size")).orElse(general);
      if (needed != size(draft, path(environment, "size")).orElse(general)) {
        draft.put(needed, path(environment, "size"));
        if (needed >= most) {
          draft.put(needed + 1, path(environment, "maxSize"));
        }
      }
    }
  }

  /** Adds a host to each environment whose tasks do not fit, and tells whether there is one. */
  private static boolean addHosts(RigletDraft draft) {
    boolean isAdded = false;
    for (Diagnostic finding : findings("riglet.yaml", draft)) {
      List<Object> steps = finding.path().steps();
      if (TASKS_DO_NOT_FIT.contains(finding.rule().value())
          && steps.size() > 1
          && steps.get(0).equals("environments")) {
        String environment = steps.get(1).toString();
        int more = size(draft, path(environment, "size")).orElse(0) + 1;
        draft.put(more, path(environment, "size")).put(more + 1, path(environment, "maxSize"));
        isAdded = true;
      }
    }
    return isAdded;
  }

  private static String[] path(String environment, String key) {
    return new String[] {"environments", environment, "compute", key};
  }

  private static Optional<Integer> size(RigletDraft draft, String... path) {
    return draft.get(path).filter(Integer.class::isInstance).map(Integer.class::cast);
  }
}
