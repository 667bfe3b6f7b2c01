package dev.rigc.rule.system;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The members of a set whose templates are there as objects: those that were opened last. Most
 * rules go through the set in order, and what a template refers to lies near it.
 */
final class OpenMembers {
  /** About 10 MB if their templates are of the usual size. */
  static final int MOST = 256;

  private final int most;
  private final Deque<Member> open = new ArrayDeque<>();

  /**
   * @param most how many are open at a time
   */
  OpenMembers(int most) {
    this.most = most;
  }

  /** Adds a member that was opened, and closes the one that has been open for longest. */
  void add(Member member) {
    if (open.size() == most) {
      open.remove().close();
    }
    open.add(member);
  }
}
