package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleRunTest {
  private static final RuleInfo INFO =
      RuleInfo.error("CFN9999", "It holds.", "Otherwise it does not.", "https://example.com");

  private record Fixed(Runnable run) implements Rule<String> {
    @Override
    public List<RuleInfo> infos() {
      return List.of(INFO);
    }

    @Override
    public void check(String subject, Findings findings) {
      findings.add(INFO, SourceLocation.startOf("a.yaml"), NodePath.ROOT, "Found " + subject + ".");
      run.run();
    }
  }

  @Test
  void aCrashIsAFindingAndStopsNoOtherRule() {
    List<Diagnostic> found =
        RuleRun.run(
            "this",
            "a.yaml",
            List.of(
                new Fixed(
                    () -> {
                      throw new IllegalStateException("broken");
                    }),
                new Fixed(() -> {})));
    assertEquals(List.of("CFN0002", "CFN9999"), found.stream().map(f -> f.rule().value()).toList());
    assertEquals(
        "A fault stopped the rule CFN9999 on this file (IllegalStateException); findings are missing.",
        found.get(0).message());
  }
}
