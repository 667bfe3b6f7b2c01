package dev.rigc.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.page.SamplePages;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of samples, as a browser shows them. */
class ShownPageTest {
  @Test
  void nothingOnAPageIsHardToRead() throws IOException, InterruptedException {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("changed.html", SamplePages.changed("git:v1.2:riglet.yaml").html());
    pages.put("everything.html", SamplePages.ofSample("everything").html());
    List<OpenedPage> opened = OpenedPage.all(pages);
    assertEquals(List.of(), OpenedPage.findings(opened));
    opened.forEach(page -> assertTrue(page.texts() > 300, page.toString()));
  }
}
