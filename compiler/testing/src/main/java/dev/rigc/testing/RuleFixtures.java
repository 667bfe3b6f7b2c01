package dev.rigc.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The fixtures of some rules: one folder for each, whose name begins with the rule's id, as in
 * {@code HSE0001-buckets-have-an-owner}. It holds
 *
 * <ul>
 *   <li>{@code bad.yaml}, or a folder {@code bad} of several files that belong together;
 *   <li>{@code bad.expected}, the text of everything that is found there, at which place;
 *   <li>{@code ok.yaml}, or a folder {@code ok}, in which nothing is found.
 * </ul>
 *
 * <p>With {@code -Drigc.approve=true} the expected texts are written anew, to be read before they
 * are committed.
 */
public final class RuleFixtures {
  private static final int ID_LENGTH = "CFN0000".length();

  private final Path folder;
  private final Finder finder;
  private final Set<String> testedInCode;

  /** Finds everything that the rules have to say of an input. */
  @FunctionalInterface
  public interface Finder {
    /**
     * The findings, suppressed ones among them if the rules' author wants to see those.
     *
     * @throws IOException if the input cannot be read
     */
    List<Diagnostic> find(FixtureInput input) throws IOException;
  }

  private RuleFixtures(Path folder, Finder finder, Set<String> testedInCode) {
    this.folder = folder;
    this.finder = finder;
    this.testedInCode = testedInCode;
  }

  /** The fixtures in the folders of this one, with what finds something in their inputs. */
  public static RuleFixtures in(Path folder, Finder finder) {
    return new RuleFixtures(folder, finder, Set.of());
  }

  /** The same, but for rules whose inputs would be too long for a file, by their ids. */
  public RuleFixtures except(Set<String> testedElsewhere) {
    return new RuleFixtures(folder, finder, Set.copyOf(testedElsewhere));
  }

  /**
   * A test of each bad and each good input, and one that fails for a rule without a fixture and for
   * a fixture without a rule. To be returned by a method with {@code @TestFactory}.
   *
   * @param rules the ids of all rules that have their fixtures here
   */
  public Stream<DynamicTest> tests(Collection<RuleId> rules) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path fixture : folders()) {
      tests.add(DynamicTest.dynamicTest(name(fixture) + " bad", () -> checkBad(fixture)));
      tests.add(DynamicTest.dynamicTest(name(fixture) + " ok", () -> checkOk(fixture)));
    }
    tests.add(
        DynamicTest.dynamicTest(
            "every rule has a fixture and every fixture a rule", () -> checkOrphans(rules)));
    return tests.stream();
  }

  /** The folders of all fixtures, in the order of their names. */
  public List<Path> folders() {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void checkOrphans(Collection<RuleId> rules) throws IOException {
    Set<String> listed =
        rules.stream().map(RuleId::value).collect(Collectors.toCollection(TreeSet::new));
    Set<String> covered =
        folders().stream().map(RuleFixtures::id).collect(Collectors.toCollection(TreeSet::new));
    covered.addAll(testedInCode);
    assertEquals(Set.of(), without(listed, covered), "rules without a fixture in " + folder);
    assertEquals(Set.of(), without(covered, listed), "fixtures without a rule in " + folder);
    for (Path fixture : folders()) {
      try (Stream<Path> files = Files.list(fixture)) {
        TreeMap<String, Long> kinds =
            files
                .map(file -> name(file).replaceAll("^(bad|ok)(\\.ya?ml|\\.json)?$", "$1"))
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        assertEquals("{bad=1, bad.expected=1, ok=1}", kinds.toString(), name(fixture));
      }
    }
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private void checkBad(Path fixture) throws IOException {
    List<Diagnostic> found = finder.find(FixtureInput.read(id(fixture), fixture, "bad"));
    ApprovedFile.at(fixture.resolve("bad.expected")).verify(text(found));
    assertTrue(
        found.stream().anyMatch(finding -> finding.rule().value().equals(id(fixture))),
        () -> id(fixture) + " is not among " + found);
  }

  private void checkOk(Path fixture) throws IOException {
    List<Diagnostic> open =
        finder.find(FixtureInput.read(id(fixture), fixture, "ok")).stream()
            .filter(finding -> !finding.isSuppressed())
            .toList();
    assertEquals("", text(open));
  }

  private static String id(Path fixture) {
    return name(fixture).substring(0, Math.min(ID_LENGTH, name(fixture).length()));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** Findings as the expected texts have them: place, message, hint, other places, suppression. */
  public static String text(List<Diagnostic> findings) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic finding : findings) {
      text.append(finding).append('\n');
      finding.hint().ifPresent(hint -> text.append("   hint: ").append(hint).append('\n'));
      finding
          .related()
          .forEach(
              other -> text.append("   see %s: %s\n".formatted(other.location(), other.message())));
      finding
          .suppression()
          .ifPresent(
              by -> text.append("   suppressed at %s: %s\n".formatted(by.place(), by.reason())));
    }
    return text.toString();
  }
}
