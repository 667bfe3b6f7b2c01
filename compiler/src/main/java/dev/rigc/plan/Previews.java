package dev.rigc.plan;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.pipeline.GitBranch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Previews of branches: an application on another branch beside the riglet, in the environment of
 * the tests or, where the pipelines deploy nowhere, in the first one.
 */
public final class Previews {
  /**
   * Where the priorities of previews are, unless the riglet has them. The number follows from
   * application and branch, so that previews that know nothing of each other seldom meet.
   */
  private static final int FIRST_PRIORITY = 40_000;

  private static final int PRIORITIES = 10_000;

  private Previews() {}

  /** The environment that previews run in. */
  public static Environment environment(Riglet riglet) {
    return riglet.testedEnvironment().orElseGet(() -> riglet.environments().get(0));
  }

  /** The riglet of a preview: one environment, and in it one application. */
  public static Riglet riglet(Riglet riglet, Application application, GitBranch branch) {
    Environment environment = environment(riglet);
    Application preview =
        application.previewOf(branch, priorities(riglet, environment, application, branch));
    return riglet.only(environment.only(preview), preview);
  }

  /** As many as the application has rules, one after the other. */
  private static List<Integer> priorities(
      Riglet riglet, Environment environment, Application application, GitBranch branch) {
    Set<Integer> taken =
        Stream.concat(
                riglet.applications().stream().flatMap(ListenerRules::priorities),
                ListenerRules.of(riglet, environment).stream()
                    .map(ListenerRules.ListenerRule::priority))
            .collect(Collectors.toSet());
    int count = 1 + application.requireWorkload().routedPorts().size();
    CRC32 sum = new CRC32();
    sum.update((application.name() + " " + branch).getBytes(StandardCharsets.UTF_8));
    int places = PRIORITIES - count;
    int offset = (int) (sum.getValue() % places);
    while (!isFree(taken, FIRST_PRIORITY + offset, count)) {
      offset = (offset + 1) % places;
    }
    int first = FIRST_PRIORITY + offset;
    return IntStream.range(first, first + count).boxed().toList();
  }

  private static boolean isFree(Set<Integer> taken, int first, int count) {
    return IntStream.range(first, first + count).noneMatch(taken::contains);
  }
}
