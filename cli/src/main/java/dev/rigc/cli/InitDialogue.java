package dev.rigc.cli;

import dev.rigc.api.RigletCompiler;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.draft.RigletDraft;
import dev.rigc.load.LoadOptions;
import dev.rigc.model.RigletDefaults;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Asks questions until each has an answer that the rules accept. */
final class InitDialogue {
  /** What is found where hosts are too few: {@code TasksFitClusterRule}. */
  private static final Set<String> TASKS_DO_NOT_FIT = Set.of("RIG2303");

  private static final int MOST_HOSTS = 20;

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

  /**
   * The draft with all answers, with proposals where there is none, and with as many hosts in each
   * environment as its tasks need.
   */
  RigletDraft sized() {
    RigletDraft draft = draft();
    for (int tries = 0; tries < MOST_HOSTS && grow(draft); tries++) {
      // one host more where tasks do not fit
    }
    return draft;
  }

  /** Adds a host to each environment whose tasks do not fit, and tells whether there is one. */
  private static boolean grow(RigletDraft draft) {
    List<Diagnostic> full =
        findings("riglet.yaml", draft).stream()
            .filter(finding -> TASKS_DO_NOT_FIT.contains(finding.rule().value()))
            .toList();
    for (Diagnostic finding : full) {
      String environment = finding.path().steps().get(1).toString();
      String[] size = {"environments", environment, "compute", "size"};
      int more = (Integer) draft.get(size).orElse(RigletDefaults.COMPUTE.size()) + 1;
      draft.put(more, size);
      if (more >= RigletDefaults.COMPUTE.maxSize()) {
        draft.put(more + 1, "environments", environment, "compute", "maxSize");
      }
    }
    return !full.isEmpty();
  }

  /** The draft with all answers, and with proposals where there is none. */
  private RigletDraft draft() {
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
    return findings("riglet.yaml", draft()).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> finding.path().steps().indexOf(question.section()) == 0)
        .map(InitDialogue::words)
        .toList();
  }

  private static String words(Diagnostic finding) {
    return finding.message() + finding.hint().map(hint -> " " + hint).orElse("");
  }

  /** Everything that is found in a draft. */
  static List<Diagnostic> findings(String file, RigletDraft draft) {
    return new RigletCompiler()
        .check(DocumentParser.parse(new Source(file, draft.yaml())), LoadOptions.NONE)
        .diagnostics();
  }
}
