package dev.rigc.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the templates, which are resources beside this class. FreeMarker's own loader asks
 * each for the time of its last change, for which the JVM opens the jar by another way.
 */
final class TemplateTexts implements TemplateLoader {
  private static final Pattern INCLUDE = Pattern.compile("\\[#include \"([^\"]+)\"]");
  private static final long UNCHANGING = 0;

  private final Map<String, Text> known = new ConcurrentHashMap<>();

  private record Text(String name, String content) {}

  /** The names of what a template includes itself, in order; none if there is no such template. */
  List<String> includes(String name) {
    List<String> names = new ArrayList<>();
    Matcher include = INCLUDE.matcher(text(name).map(Text::content).orElse(""));
    while (include.find()) {
      String to = include.group(1);
      String folder = name.substring(0, name.lastIndexOf('/') + 1);
      names.add(to.startsWith("/") ? to.substring(1) : folder + to);
    }
    return names;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    return text(name).orElse(null);
  }

  private Optional<Text> text(String name) {
    return Optional.ofNullable(known.computeIfAbsent(name, TemplateTexts::read));
  }

  private static @Nullable Text read(String name) {
    try (InputStream in = TemplateTexts.class.getResourceAsStream("templates/" + name)) {
      return in == null
          ? null
          : new Text(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
