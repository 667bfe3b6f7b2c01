package dev.rigc.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the templates, which are resources beside this class. FreeMarker's own loader asks
 * each for the time of its last change, for which the JVM opens the jar by another way.
 */
final class TemplateTexts implements TemplateLoader {
  private static final long UNCHANGING = 0;

  private record Text(String name, String content) {}

  @Override
  public @Nullable Object findTemplateSource(String name) {
    String content = content(name);
    return content == null ? null : new Text(name, content);
  }

  /** The text of a name; null if there is none. */
  static @Nullable String content(String name) {
    try (InputStream in = TemplateTexts.class.getResourceAsStream("templates/" + name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public long getLastModified(Object source) {
    return UNCHANGING;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(((Text) source).content());
  }

  @Override
  public void closeTemplateSource(Object source) {
    // All of it has been read.
  }
}
