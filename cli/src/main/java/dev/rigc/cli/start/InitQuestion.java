package dev.rigc.cli.start;

import dev.rigc.draft.RigletDraft;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A question of {@code rigc init}, which an option may answer too.
 *
 * @param option the name of the option, without hyphens
 * @param words the question
 * @param explanation where the answer comes from or what it is for; may be empty
 * @param section the first key that the answer belongs to
 * @param proposal what is taken if nothing is answered; an empty one leaves the key out
 * @param answer puts an answer that is not empty into a draft
 */
record InitQuestion(
    String option,
    String words,
    String explanation,
    String section,
    Function<RigletDraft, String> proposal,
    BiConsumer<RigletDraft, String> answer) {

  /** Puts an answer, or what is proposed for an empty one, into a draft. */
  void apply(RigletDraft draft, String given) {
    String value = given.isEmpty() ? proposal.apply(draft) : given;
    if (!value.isEmpty()) {
      answer.accept(draft, value);
    }
  }
}
