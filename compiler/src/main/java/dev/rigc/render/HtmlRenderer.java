package dev.rigc.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages with the same fence around FreeMarker as templates have: every text of the view is
 * escaped, and only what the caller calls markup is not. Safe for use by several threads.
 */
public final class HtmlRenderer {
  private final ViewWrapper wrapper = new ViewWrapper();
  private final Configuration configuration =
      TemplateEngine.fenced(wrapper, HTMLOutputFormat.INSTANCE);

  /**
   * Renders a page.
   *
   * @param name its template, below the templates' root
   * @param view a public record of texts, booleans, lists and such records
   * @param markup what is printed as it is, by the name that the template gives it
   */
  public String render(String name, Record view, Map<String, String> markup) {
    try {
      StringWriter out = new StringWriter();
      configuration.getTemplate(name).process(new Root(wrapper.wrap(view), markup), out);
      return out.toString();
    } catch (TemplateException badTemplate) {
      throw new IllegalStateException("The template `" + name + "` is broken.", badTemplate);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A text that lies beside the templates, such as a style sheet.
   *
   * @param name its path below the templates' root
   */
  public static String text(String name) {
    return Optional.ofNullable(TemplateTexts.content(name)).orElseThrow();
  }

  private record Root(TemplateHashModel view, Map<String, String> markup)
      implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      String written = markup.get(key);
      return written == null ? view.get(key) : HTMLOutputFormat.INSTANCE.fromMarkup(written);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
