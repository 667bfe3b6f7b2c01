package dev.rigc.cli.terminal;

import dev.rigc.cli.report.LogLine;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.diagnostic.text.Phrases;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream. A line that is printed with {@link #println(String)} is a sentence, in which
 * an argument or the name of a file may stand: secrets are taken out of it, and what could steer a
 * terminal or begin another line is escaped. Reports, which do so themselves, are appended.
 */
final class SentenceWriter extends PrintWriter {
  SentenceWriter(PrintWriter to) {
    super(to);
  }

  @Override
  public void println(@Nullable String sentence) {
    super.println(LogLine.inert(Phrases.visible(Redaction.redact(String.valueOf(sentence)))));
  }
}
