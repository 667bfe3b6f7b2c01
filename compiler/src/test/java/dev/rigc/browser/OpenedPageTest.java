package dev.rigc.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a page is found, each in a page of its own, and nothing in a good one. */
class OpenedPageTest {
  private static final String PICTURE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" viewBox="0 0 300 100">
      <style>text { font: 12px monospace; fill: %s }
      @media (prefers-color-scheme: dark) { text { fill: white } .page { fill: black } }</style>
      <rect class="page" width="300" height="100" fill="white"/>%s</svg>
      """;

  private static String picture(String content) {
    return PICTURE.formatted("black", content);
  }

  private static String page(String content) {
    return """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>page</title>
        <style>:root { color-scheme: light dark } body { margin: 0 }</style>
        <h1>Title</h1>%s</html>
        """
        .formatted(content);
  }

  @Test
  void findsWhatAReaderWouldStumbleOver() throws IOException, InterruptedException {
    Map<String, String> pages = new LinkedHashMap<>();
    Map<String, String> expected = new LinkedHashMap<>();
    add(pages, expected, "good.svg", picture("<text x='10' y='20'>fine</text>"), "");
    add(
        pages,
        expected,
        "box.svg",
        picture(
            "<rect x='10' y='5' width='40' height='20' fill='none'/>"
                + "<text x='12' y='20'>far too long</text>"),
        "`far too long` leaves its box at a side");
    add(
        pages,
        expected,
        "picture.svg",
        picture("<text x='250' y='20'>beyond its edge</text>"),
        "`beyond its edge` leaves its box at a side");
    add(
        pages,
        expected,
        "overlap.svg",
        picture("<text x='10' y='20'>one</text><text x='20' y='22'>two</text>"),
        "`one` overlaps `two`");
    add(
        pages,
        expected,
        "covered.svg",
        picture("<text x='10' y='20'>one</text><rect width='90' height='90' fill='red'/>"),
        "`one` is covered");
    add(
        pages,
        expected,
        "crossed.svg",
        picture("<text x='10' y='20'>one</text><path d='M 5 16 H 90' fill='none' stroke='#888'/>"),
        "`one` is crossed by a line");
    add(
        pages,
        expected,
        "hidden.svg",
        picture("<text x='10' y='20' visibility='hidden'>one</text>"),
        "`one` is not shown");
    add(
        pages,
        expected,
        "line.svg",
        picture(
            "<rect class='f' x='9' y='9' width='9' height='9' fill='none' stroke='#e0e0e0'/>"
                + "<rect class='g' x='29' y='9' width='9' height='9' fill='none' stroke='#222'/>"),
        "`a line of the style f` has a contrast of 1.32, and 3 is required | "
            + "`a line of the style g` has a contrast of 1.32, and 3 is required");
    add(
        pages,
        expected,
        "edge.svg",
        picture("<path class='e' d='M 250 50 H 310' fill='none' stroke='#888'/>"),
        "`a line of the style e` leaves the picture");
    add(
        pages,
        expected,
        "pale.svg",
        PICTURE.formatted("#aaa", "<text x='10' y='20'>pale</text>"),
        "`pale` has a contrast of 2.32, and 4.5 is required");
    add(
        pages,
        expected,
        "good.html",
        page(
            "<a href='#a' style='position:absolute;left:-999px'>skip</a><p id='a'>text</p>"
                + "<div style='overflow-x:auto'><p style='width:2000px'>wide</p></div>"
                + "<details><summary>more</summary>folded</details>"),
        "");
    add(
        pages,
        expected,
        "bad.html",
        page(
            "<h3>deep</h3><p style='width:1300px;color:#888;background:#777'>wide</p>"
                + "<a href='#b'>link</a><table><caption>none</caption></table>"
                + "<p style='width:20px;overflow:hidden;white-space:nowrap'>cut off here</p>"),
        "`#b` leads nowhere | `cut off here` is cut off | `deep` skips a level of headings"
            + " | `table ` is empty | `the page` is 1300 px wide"
            + " | `wide` has a contrast of 1.26, and 4.5 is required");

    Map<String, String> found = new LinkedHashMap<>();
    for (OpenedPage opened : OpenedPage.all(pages)) {
      opened
          .findings()
          .forEach(one -> found.merge(opened.page(), one, (all, more) -> union(all, more)));
      found.putIfAbsent(opened.page(), "");
    }
    assertEquals(lines(expected), lines(found));
  }

  private static String union(String all, String more) {
    return List.of((all + " | " + more).split(" \\| ")).stream()
        .filter(finding -> !finding.isEmpty())
        .distinct()
        .sorted()
        .reduce((one, other) -> one + " | " + other)
        .orElse("");
  }

  private static String lines(Map<String, String> map) {
    StringBuilder text = new StringBuilder();
    map.forEach((page, findings) -> text.append(page).append(": ").append(findings).append('\n'));
    return text.toString();
  }

  private static void add(
      Map<String, String> pages,
      Map<String, String> expected,
      String name,
      String text,
      String findings) {
    pages.put(name, text);
    expected.put(name, findings);
  }
}
