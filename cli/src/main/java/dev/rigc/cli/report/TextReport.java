package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For people: each finding with its place, the line of the source with the spot underlined, and the
 * hint.
 */
final class TextReport implements Report {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";

  /** A link starts with an address and ends with none; both are closed by a string terminator. */
  private static final String LINK = "\u001b]8;;";

  private static final String END = "\u001b\\";

  private final TextStyle style;
  private final Supplier<List<RuleInfo>> catalogue;
  private @Nullable Map<RuleId, String> pages;

  /**
   * @param style what to use of a terminal
   * @param catalogue all rules, asked for only if there are findings to link
   */
  TextReport(TextStyle style, Supplier<List<RuleInfo>> catalogue) {
    this.style = style;
    this.catalogue = catalogue;
  }

  @Override
  public void write(Outcome outcome, Appendable out) throws IOException {
    boolean isFirst = true;
    for (Diagnostic finding : outcome.findings()) {
      if (!isFirst) {
        out.append('\n');
      }
      isFirst = false;
      write(finding, out);
    }
  }

  private void write(Diagnostic finding, Appendable out) throws IOException {
    String colour = colour(finding.severity());
    out.append(styled(BOLD, place(finding.location()) + ":"))
        .append(' ')
        .append(styled(colour, finding.severity().word() + " " + linked(finding.rule()) + ":"))
        .append(' ')
        .append(indented(finding.message()))
        .append('\n');
    if (finding.excerpt().isPresent()) {
      SourceExcerpt excerpt = SourceExcerpt.of(finding.excerpt().get(), finding.location());
      String line = Integer.toString(finding.location().line());
      String number = " ".repeat(Math.max(0, 5 - line.length())) + line + " | ";
      out.append(number).append(excerpt.text()).append('\n');
      out.append(" ".repeat(number.length() - 2)).append("| ").append(excerpt.padding());
      out.append(styled(colour, excerpt.marks())).append('\n');
    }
    for (Diagnostic.Related related : finding.related()) {
      out.append("   see ")
          .append(place(related.location()))
          .append(": ")
          .append(indented(related.message()))
          .append('\n');
    }
    if (finding.suppression().isPresent()) {
      out.append("   suppressed: ")
          .append(indented(finding.suppression().get().reason()))
          .append('\n');
    }
    if (finding.hint().isPresent()) {
      out.append(styled(BOLD, "   hint:"))
          .append(' ')
          .append(indented(finding.hint().get()))
          .append('\n');
    }
  }

  private static String place(SourceLocation location) {
    return LogLine.inert(Phrases.visible(location.toString()));
  }

  /** Further lines of a text that has several, moved below the first one. */
  private static String indented(String text) {
    return SourceExcerpt.isPlain(text) ? text : linesIndented(text);
  }

  private static String linesIndented(String text) {
    return text.lines()
        .map(LogLine::inert)
        .map(SourceExcerpt::printable)
        .reduce((above, below) -> above + "\n   " + below)
        .orElse("");
  }

  private String styled(String colour, String text) {
    return style.hasColours() ? colour + text + RESET : text;
  }

  /** A rule's id, which leads to the page that the rule's facts come from. */
  private String linked(RuleId rule) {
    if (!style.hasLinks()) {
      return rule.value();
    }
    String page = pages().get(rule);
    return page == null ? rule.value() : LINK + page + END + rule.value() + LINK + END;
  }

  private Map<RuleId, String> pages() {
    Map<RuleId, String> known = pages;
    if (known == null) {
      known = new HashMap<>();
      for (RuleInfo info : catalogue.get()) {
        known.put(info.id(), info.page());
      }
      pages = known;
    }
    return known;
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[1;31m";
      case WARNING -> "\u001b[1;33m";
      case NOTE -> "\u001b[1;36m";
    };
  }
}
