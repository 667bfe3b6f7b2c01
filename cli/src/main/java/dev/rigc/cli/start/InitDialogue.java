package dev.rigc.cli.start;

import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.draft.RigletDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks questions until each has an answer that the rules accept. */
final class InitDialogue {
  private final List<InitQuestion> questions;
  private final Supplier<RigletDraft> start;
  private final Map<String, String> answers = new LinkedHashMap<>();

  /**
   * @param start makes the draft that the answers are added to
   * @param given answers by the names of the options that gave them
   */
  InitDialogue(
      List<InitQuestion> questions, Supplier<RigletDraft> start, Map<String, String> given) {
    this.questions = questions;
    this.start = start;
    this.answers.putAll(given);
  }

  /** The draft with all answers, and with proposals where there is none. */
  RigletDraft draft() {
    RigletDraft draft = start.get();
    for (InitQuestion question : questions) {
      question.apply(draft, answers.getOrDefault(question.option(), ""));
    }
    return draft;
  }

  /**
   * Asks what has no answer yet. The questions go to standard error, so that a redirected standard
   * output holds the riglet only.
   */
  void ask(BufferedReader in, Terminal terminal) throws IOException {
    terminal.err().println("An empty answer takes what is in brackets.");
    for (InitQuestion question : questions) {
      while (!answers.containsKey(question.option())) {
        print(question, terminal);
        String line = in.readLine();
        if (line == null) {
          throw new UserError(
              "The input ended before `%s` was answered; nothing was written. --yes takes the"
                      .formatted(question.words())
                  + " proposals for all that no option answers.");
        }
        accept(question, line.strip(), terminal);
      }
    }
  }

  private void print(InitQuestion question, Terminal terminal) {
    String proposal = question.proposal().apply(draftBefore(question));
    if (!question.explanation().isEmpty()) {
      terminal.err().println("  " + question.explanation());
    }
    terminal.err().print(question.words() + " [" + (proposal.isEmpty() ? "none" : proposal) + "] ");
    terminal.err().flush();
  }

  private RigletDraft draftBefore(InitQuestion question) {
    RigletDraft draft = start.get();
    for (InitQuestion earlier : questions.subList(0, questions.indexOf(question))) {
      earlier.apply(draft, answers.getOrDefault(earlier.option(), ""));
    }
    return draft;
  }

  private void accept(InitQuestion question, String answer, Terminal terminal) {
    answers.put(question.option(), answer);
    List<String> problems;
    try {
      problems = problems(question);
    } catch (UserError wrong) {
      problems = List.of(Objects.requireNonNull(wrong.getMessage()));
    }
    if (!problems.isEmpty()) {
      answers.remove(question.option());
      problems.forEach(terminal.err()::println);
    }
  }

  /** What the rules say of an answer, whatever is proposed for the questions that follow. */
  private List<String> problems(InitQuestion question) {
    return DraftCheck.findings("riglet.yaml", draft()).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> finding.path().steps().indexOf(question.section()) == 0)
        .map(InitDialogue::words)
        .toList();
  }

  private static String words(Diagnostic finding) {
    String message = finding.message().lines().map(String::strip).collect(Collectors.joining(" "));
    return message + finding.hint().map(hint -> " " + hint).orElse("");
  }
}
