package dev.rigc.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.browser.Chromium.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A page or picture as Chromium shows it in a window of a width, light or dark. A test opens all
 * that it has at once, because a browser takes a second to start:
 *
 * <pre>{@code
 * List<OpenedPage> opened = OpenedPage.all(Map.of("twig.svg", svg, "twig.html", html));
 * assertEquals(List.of(), OpenedPage.findings(opened));
 * assertTrue(opened.stream().allMatch(page -> page.texts() > 50));
 * }</pre>
 *
 * <p>Found is what a reader would stumble over: text that is not shown, leaves its box, the picture
 * or the page, is cut off, covered, crossed by a line or on another text; a contrast of text below
 * 4.5 (3 if it is large) or of a line of a picture below 3; a page wider than its window; links and
 * references without a target, an id twice, headings that skip a level, sections, tables and lists
 * without content, and other files that the page asks for. What is in an element that scrolls, in
 * closed details, or placed outside of the page for those who have it read to them, is fine.
 *
 * @param page its name
 * @param width the width of the window
 * @param scheme what the reader's system asks for
 * @param texts how many pieces of text are shown
 * @param findings what is wrong, as sentences without a beginning
 */
public record OpenedPage(String page, int width, String scheme, int texts, List<String> findings) {
  /** The widths of windows: those of a computer and of a telephone. */
  public static final List<Integer> WIDTHS = List.of(1280, 390);

  /** Keeps a copy of the list. */
  public OpenedPage {
    findings = List.copyOf(findings);
  }

  /**
   * Opens pages in every width, light and dark.
   *
   * @param pages the texts of files by their names, which end in {@code .svg} or {@code .html}
   * @return one for each page, width and scheme
   */
  public static List<OpenedPage> all(Map<String, String> pages)
      throws IOException, InterruptedException {
    return Chromium.inFolder(
        folder -> {
          for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
          }
          copy("measure.js", folder);
          Files.writeString(folder.resolve("frames.html"), frames(pages));
          List<OpenedPage> opened = new ArrayList<>();
          for (Scheme scheme : Scheme.values()) {
            opened.addAll(read(Chromium.run(folder, "frames.html", scheme), scheme));
          }
          return opened;
        });
  }

  /** All that was found, each with the page, width and scheme. */
  public static List<String> findings(List<OpenedPage> opened) {
    return opened.stream()
        .flatMap(
            page ->
                page.findings().stream()
                    .map(
                        finding ->
                            "%s, %s px, %s: %s"
                                .formatted(page.page(), page.width(), page.scheme(), finding)))
        .toList();
  }

  static void copy(String resource, Path folder) throws IOException {
    try (InputStream script = OpenedPage.class.getResourceAsStream("/browser/" + resource)) {
      Files.write(folder.resolve(resource), Objects.requireNonNull(script).readAllBytes());
    }
  }

  private static String frames(Map<String, String> pages) {
    StringBuilder text = new StringBuilder("<!doctype html>\n<meta charset=\"utf-8\">\n");
    for (String page : pages.keySet()) {
      for (int width : WIDTHS) {
        text.append(
            "<iframe style=\"border: 0\" data-page=\"%s\" src=\"%s\" width=\"%s\" height=\"800\">"
                    .formatted(page, page, width)
                + "</iframe>\n");
      }
    }
    return text + "<pre id=\"measured\"></pre>\n<script src=\"measure.js\"></script>\n";
  }

  private static List<OpenedPage> read(String json, Scheme scheme) throws IOException {
    List<OpenedPage> opened = new ArrayList<>();
    for (JsonNode page : new ObjectMapper().readTree(json)) {
      List<String> findings = new ArrayList<>();
      page.get("findings").forEach(finding -> findings.add(finding.asText()));
      if (page.get("isDark").asBoolean() != (scheme == Scheme.DARK)) {
        findings.add("the browser shows another scheme");
      }
      opened.add(
          new OpenedPage(
              page.get("page").asText(),
              page.get("width").asInt(),
              scheme.name().toLowerCase(Locale.ROOT),
              page.get("texts").asInt(),
              findings));
    }
    return opened;
  }
}
