package dev.rigc.graph;

import dev.rigc.diff.change.Effect;
import java.util.List;

/**
 * What a deployment does to a part of a picture that compares two sides. It is told by a sign and
 * words as well as by a colour.
 *
 * @param effect the gravest of what happens to the part
 * @param isDropped whether the part is on the old side only
 * @param words what happens, the gravest first; none if nothing does
 */
public record Mark(Effect effect, boolean isDropped, List<String> words) {
  /** Of a part to which nothing happens. */
  public static final Mark NONE = new Mark(Effect.NONE, false, List.of());

  /** Of a part that is on the new side only. */
  public static final Mark ADDED = of(Effect.CREATE);

  /** Of a part that is on the old side only. */
  public static final Mark DROPPED = new Mark(Effect.DELETE, true, List.of(Effect.DELETE.word()));

  /** Keeps a copy of the list. */
  public Mark {
    words = List.copyOf(words);
  }

  /** Of a part with an effect, in the word for it. */
  static Mark of(Effect effect) {
    return effect == Effect.NONE
        ? NONE
        : new Mark(effect, effect == Effect.DELETE, List.of(effect.word()));
  }

  /** Whether nothing happens. */
  public boolean isNone() {
    return words.isEmpty();
  }

  /** Whether the part is on one side only. */
  boolean isOneSided() {
    return isDropped || effect == Effect.CREATE;
  }

  /** The sign of an effect, in front of the name of a part. */
  static String sign(Effect effect) {
    return switch (effect) {
      case CREATE -> "+";
      case NONE, IN_PLACE -> "~";
      case MAY_INTERRUPT -> "!";
      case MAY_REPLACE -> "?";
      case WILL_REPLACE -> "±";
      case DELETE -> "−";
    };
  }

  /** A name with the sign of what happens to it; a stack that stays is not deleted itself. */
  String on(String name) {
    boolean stays = effect == Effect.DELETE && !isDropped;
    return isNone() ? name : sign(stays ? Effect.IN_PLACE : effect) + " " + name;
  }

  /** All words in a line. */
  String text() {
    return String.join(", ", words);
  }

  /** The words in a line of so many characters: all of them, or the gravest. */
  String text(int characters) {
    return text().length() <= characters || words.size() < 2 ? text() : words.get(0) + ", …";
  }

  /** The name of an effect's style. */
  static String style(Effect effect) {
    return switch (effect) {
      case CREATE -> "create";
      case NONE, IN_PLACE -> "update";
      case MAY_INTERRUPT -> "interrupt";
      case MAY_REPLACE -> "mayReplace";
      case WILL_REPLACE -> "replace";
      case DELETE -> "delete";
    };
  }

  /** The name of its style; that of a part to which nothing happens is another one. */
  String style(String otherwise) {
    return isNone() ? otherwise : style(effect) + (isDropped ? " dropped" : "");
  }
}
