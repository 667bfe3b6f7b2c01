package dev.rigc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.testing.FixtureInput;
import dev.rigc.testing.RuleFixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for each catalogue of rules: its {@linkplain RuleFixtures fixtures}, its entries. */
public abstract class FixtureTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources");

  private final Path folder;
  private final List<RuleInfo> catalogue;

  /**
   * @param folder the folder of the fixtures below the resources
   * @param catalogue every entry that has a fixture there
   */
  protected FixtureTest(String folder, List<RuleInfo> catalogue) {
    this.folder = RESOURCES.resolve(folder);
    this.catalogue = catalogue;
  }

  /** Everything that the rules of the catalogue find in an input. */
  protected abstract List<Diagnostic> find(FixtureInput input) throws IOException;

  /** The ids of entries whose inputs would be too long for a file. */
  protected Set<String> testedInCode() {
    return Set.of();
  }

  /** The fixtures. */
  protected final RuleFixtures fixtures() {
    return RuleFixtures.in(folder, this::find).except(testedInCode());
  }

  @TestFactory
  Stream<DynamicTest> fixture() {
    return fixtures().tests(ids());
  }

  @Test
  void everyEntryIsComplete() {
    for (RuleInfo info : catalogue) {
      assertEquals("https", info.source().getScheme(), () -> info.id() + " has no source");
      assertTrue(info.summary().endsWith("."), () -> info.id() + " has no full sentence");
      assertTrue(info.rationale().endsWith("."), () -> info.id() + " has no rationale");
      assertTrue(info.example().isPresent(), () -> info.id() + " has no example");
    }
  }

  @Test
  void noIdIsUsedTwice() {
    assertEquals(new TreeSet<>(ids()).size(), ids().size());
  }

  private List<RuleId> ids() {
    return catalogue.stream().map(RuleInfo::id).toList();
  }
}
