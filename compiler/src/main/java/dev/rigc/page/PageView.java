package dev.rigc.page;

import java.util.List;

/**
 * What the template of the page prints.
 *
 * @param title what the page is about
 * @param lead what there is, in a sentence
 * @param maker what made the page
 * @param policy the Content Security Policy
 * @param sections its sections in order
 */
public record PageView(
    String title, String lead, String maker, String policy, List<PageSection> sections) {
  /** Keeps a copy of the list. */
  public PageView {
    sections = List.copyOf(sections);
  }
}
