package dev.rigc.cli;

import dev.rigc.api.RigletCompiler;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.draft.RigletDraft;
import dev.rigc.load.LoadOptions;
import dev.rigc.model.RigletDefaults;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.List;
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

  /** Gives each environment as many hosts as its tasks need. */
  static void sizeClusters(RigletDraft draft) {
    int tries = 0;
    while (tries < MOST_HOSTS && addHosts(draft)) {
      tries++;
    }
  }

  /** Adds a host to each environment whose tasks do not fit, and tells whether there is one. */
  private static boolean addHosts(RigletDraft draft) {
    List<Diagnostic> full =
        findings("riglet.yaml", draft).stream()
            .filter(finding -> TASKS_DO_NOT_FIT.contains(finding.rule().value()))
            .toList();
    for (Diagnostic finding : full) {
      String environment = finding.path().steps().get(1).toString();
      String[] path = {"environments", environment, "compute", "size"};
      int size =
          (Integer)
                  draft
                      .get(path)
                      .or(() -> draft.get("compute", "size"))
                      .orElse(RigletDefaults.COMPUTE.size())
              + 1;
      draft.put(size, path);
      int most = (Integer) draft.get("compute", "maxSize").orElse(RigletDefaults.COMPUTE.maxSize());
      if (size >= most) {
        draft.put(size + 1, "environments", environment, "compute", "maxSize");
      }
    }
    return !full.isEmpty();
  }
}
