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
 * @param audience who hears of its findings
 */
public record RuleInfo(
    RuleId id,
    Severity severity,
    String summary,
    String rationale,
    String page,
    Optional<String> example,
    List<String> counterparts,
    Audience audience) {

  /** Who hears of a rule's findings. */
  public enum Audience {
    /** Whoever lints a template. */
    EVERYONE,
    /**
     * Who writes the template: advice on how something is written, which nobody can follow where a
     * tool writes it, so that it is at most a note there.
     */
    AUTHORS,
    /**
     * Who has asked by giving the rule a severity in a configuration: advice that is right for some
     * projects, of which the others would hear in nearly every template.
     */
    ON_REQUEST
  }

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
        new RuleId(id),
        severity,
        summary,
        rationale,
        page,
        Optional.empty(),
        List.of(),
        Audience.EVERYONE);
  }

  /** The same with a piece of input that it reports. */
  public RuleInfo withExample(String text) {
    return new RuleInfo(
        id, severity, summary, rationale, page, Optional.of(text), counterparts, audience);
  }

  /** The same with its counterparts in cfn-lint. */
  public RuleInfo withCounterparts(String... ids) {
    return new RuleInfo(id, severity, summary, rationale, page, example, List.of(ids), audience);
  }

  /** The same for another audience. */
  public RuleInfo withAudience(Audience whom) {
    return new RuleInfo(id, severity, summary, rationale, page, example, counterparts, whom);
  }

  /** Whether it reports only where a configuration gives it a severity. */
  public boolean isOptIn() {
    return audience == Audience.ON_REQUEST;
  }

  /** Its severity in words, {@code note, opt-in} for example. */
  public String severityWords() {
    return isOptIn() ? severity.word() + ", opt-in" : severity.word();
  }
}
