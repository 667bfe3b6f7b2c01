package dev.rigc.rule;

import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A rule's entry in the catalogue: everything {@code rigc rules ID} prints.
 *
 * @param id its lasting name
 * @param severity how much its findings matter, unless a configuration says otherwise
 * @param summary one sentence that says what must hold
 * @param rationale what goes wrong otherwise, in full sentences
 * @param page the address of the page that the rule's facts come from, a URI
 * @param example a short piece of input that the rule reports
 * @param counterparts ids of the rules of cfn-lint that check the same; may be empty
 * @param optIn whether it reports only where a configuration gives it a severity: advice that is
 *     right for some projects, of which the others would hear in nearly every template
 */
public record RuleInfo(
    RuleId id,
    Severity severity,
    String summary,
    String rationale,
    String page,
    Optional<String> example,
    List<String> counterparts,
    boolean optIn) {

  /** Keeps a copy of the list. */
  public RuleInfo {
    counterparts = List.copyOf(counterparts);
  }

  /** The page that the rule's facts come from. It is parsed when somebody asks: few runs do. */
  public URI source() {
    return URI.create(page);
  }

  /** An error with neither example nor counterpart, to be refined by the {@code with} methods. */
  public static RuleInfo error(String id, String summary, String rationale, String page) {
    return of(id, Severity.ERROR, summary, rationale, page);
  }

  /** A warning, to be refined by the {@code with} methods. */
  public static RuleInfo warning(String id, String summary, String rationale, String page) {
    return of(id, Severity.WARNING, summary, rationale, page);
  }

  /** A note, to be refined by the {@code with} methods. */
  public static RuleInfo note(String id, String summary, String rationale, String page) {
    return of(id, Severity.NOTE, summary, rationale, page);
  }

  private static RuleInfo of(
      String id, Severity severity, String summary, String rationale, String page) {
    return new RuleInfo(
        new RuleId(id), severity, summary, rationale, page, Optional.empty(), List.of(), false);
  }

  /** The same with a piece of input that it reports. */
  public RuleInfo withExample(String text) {
    return new RuleInfo(
        id, severity, summary, rationale, page, Optional.of(text), counterparts, optIn);
  }

  /** The same with its counterparts in cfn-lint. */
  public RuleInfo withCounterparts(String... ids) {
    return new RuleInfo(
        id, severity, summary, rationale, page, example, List.of(ids), optIn);
  }

  /** The same, reporting only where a configuration gives it a severity. */
  public RuleInfo withOptIn() {
    return new RuleInfo(id, severity, summary, rationale, page, example, counterparts, true);
  }

  /** Its severity in words, {@code note, opt-in} for example. */
  public String severityWords() {
    return optIn ? severity.word() + ", opt-in" : severity.word();
  }
}
