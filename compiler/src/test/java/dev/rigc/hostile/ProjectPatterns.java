package dev.rigc.hostile;

import dev.rigc.api.RigletCompiler;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.model.value.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every regular expression that a class of the model or the compiler keeps: in a static field, or
 * in an object that one leads to, such as the constant of an enum or a rule in a list.
 */
final class ProjectPatterns {
  private static final int DEEPEST = 6;

  private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";

  private static final Pattern SEARCH =
      Pattern.compile(
          "\\.(?:find|results|lookingAt|replaceAll|replaceFirst|splitAsStream|split)\\(");

  /** The classes that try expressions at every place of a text, and not only on the whole. */
  static final Set<String> SEARCHING = searching(Path.of(System.getProperty("rigc.root")));

  private final Map<String, Pattern> found = new TreeMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ProjectPatterns() {}

  /** The expressions by the class and the field that they were found from. */
  static Map<String, Pattern> all() throws IOException {
    ProjectPatterns patterns = new ProjectPatterns();
    for (Class<?> root : List.of(Slug.class, RigletCompiler.class)) {
      for (String name : classes(root)) {
        patterns.addClass(name);
      }
    }
    return patterns.found;
  }

  /** The names of all classes in the folder or jar that a class comes from. */
  private static List<String> classes(Class<?> one) throws IOException {
    Path home;
    try {
      home = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
    if (Files.isDirectory(home)) {
      return classesIn(home);
    }
    try (FileSystem jar = FileSystems.newFileSystem(home)) {
      return classesIn(jar.getPath("/"));
    }
  }

  private static List<String> classesIn(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .map(file -> home.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.startsWith("dev/rigc/") && file.endsWith(".class"))
          .filter(file -> !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  private void addClass(String name) {
    try {
      Class<?> type = Class.forName(name);
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          add(type.getSimpleName() + "." + field.getName(), field.get(null), 0);
        }
      }
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private void add(String where, Object value, int depth) {
    if (value == null || depth > DEEPEST || !seen.add(value)) {
      return;
    }
    if (value instanceof Pattern pattern) {
      found.put(unique(where), pattern);
    } else if (value instanceof LazyPattern lazy) {
      found.put(unique(where), lazy.matcher("").pattern());
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> add(where, item, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(item -> add(where, item, depth + 1));
    } else if (value instanceof Optional<?> one) {
      one.ifPresent(item -> add(where, item, depth + 1));
    } else if (value instanceof Object[] items) {
      Arrays.asList(items).forEach(item -> add(where, item, depth + 1));
    } else if (value.getClass().getName().startsWith("dev.rigc.")) {
      addFields(where, value, depth);
    }
  }

  private String unique(String where) {
    String name = where;
    for (int i = 2; found.containsKey(name); i++) {
      name = where + "#" + i;
    }
    return name;
  }

  private void addFields(String where, Object value, int depth) {
    for (Class<?> type = value.getClass();
        type != null && type.getName().startsWith("dev.rigc.");
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          try {
            add(where + "." + field.getName(), field.get(value), depth + 1);
          } catch (IllegalAccessException unreadable) {
            throw new IllegalStateException(unreadable);
          }
        }
      }
    }
  }

  /** The regular expressions that stand as literals in calls of String's methods. */
  static Map<String, Pattern> inCalls(Path root) throws IOException {
    return literals("\\.(?:matches|replaceAll|replaceFirst|split)", sources(root));
  }

  /** Those that the classes of the command line compile, which are not on this class path. */
  static Map<String, Pattern> ofCommandLine(Path root) throws IOException {
    return literals("Pattern\\s*\\.(?:compile|of)", sources(root, "cli"));
  }

  private static Map<String, Pattern> literals(String method, List<Path> sources)
      throws IOException {
    Pattern call =
        Pattern.compile(method + "\\(\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)\\s*[,)]");
    Map<String, Pattern> found = new TreeMap<>();
    for (Path source : sources) {
      List<String> all =
          call.matcher(Files.readString(source))
              .results()
              .map(expression -> text(expression.group(1)))
              .toList();
      for (int i = 0; i < all.size(); i++) {
        found.put(source.getFileName() + "#" + method + (i + 1), Pattern.compile(all.get(i)));
      }
    }
    return found;
  }

  /** The text of one or several literals in a row. */
  private static String text(String literals) {
    return Pattern.compile(LITERAL)
        .matcher(literals)
        .results()
        .map(literal -> literal.group().substring(1, literal.group().length() - 1))
        .collect(Collectors.joining())
        .translateEscapes();
  }

  private static Set<String> searching(Path root) {
    Set<String> classes = new TreeSet<>(Set.of("Forms")); // inside Redaction
    for (Path source : sources(root)) {
      try {
        if (SEARCH.matcher(Files.readString(source)).find()) {
          classes.add(source.getFileName().toString().replace(".java", ""));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return classes;
  }

  /** The production sources of all modules. */
  static List<Path> sources(Path root) {
    return sources(root, "model", "compiler", "cli");
  }

  private static List<Path> sources(Path root, String... modules) {
    List<Path> all = new ArrayList<>();
    for (String module : modules) {
      try (Stream<Path> files = Files.walk(root.resolve(module + "/src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return all;
  }
}
