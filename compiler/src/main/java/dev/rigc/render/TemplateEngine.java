package dev.rigc.render;

import dev.rigc.model.stack.StackName;
import freemarker.core.OutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs FreeMarker with everything switched off that a template does not need. Square brackets are
 * its syntax because <code>${…}</code> belongs to {@code Fn::Sub}. Safe for use by several threads.
 */
final class TemplateEngine {
  private static final Pattern LOGICAL_ID = Pattern.compile("[A-Z][A-Za-z0-9]*");

  private final ViewWrapper wrapper = new ViewWrapper();
  private final Configuration configuration = fenced(wrapper, YamlOutputFormat.INSTANCE);

  /** A configuration with everything switched off that a template does not need. */
  static Configuration fenced(ViewWrapper wrapper, OutputFormat format) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new TemplateTexts());
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setObjectWrapper(wrapper);
    configuration.setOutputFormat(format);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    return configuration;
  }

  /**
   * Renders a template.
   *
   * @param name its path below the templates' root
   * @param view a public record; its components are what the template sees
   * @param stacks names that the template calls to write an export or import of that stack
   */
  String render(String name, Record view, Map<String, StackName> stacks) {
    try {
      StringWriter out = new StringWriter();
      template(name).process(new Root(wrapper.wrap(view), functions(stacks)), out);
      return out.toString().stripTrailing() + "\n";
    } catch (TemplateException badTemplate) {
      throw new IllegalStateException("The template `" + name + "` is broken.", badTemplate);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Template template(String name) {
    try {
      return configuration.getTemplate(name);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, TemplateModel> functions(Map<String, StackName> stacks) {
    Map<String, TemplateModel> functions = new TreeMap<>();
    stacks.forEach(
        (name, stack) ->
            functions.put(name, method(output -> new SimpleScalar(stack.export(output)))));
    functions.put("sub", method(text -> markup(YamlScalar.escapedForSub(text))));
    functions.put("key", method(text -> markup(logicalId(text))));
    return functions;
  }

  private static TemplateModel markup(String yaml) throws TemplateModelException {
    return YamlOutputFormat.INSTANCE.fromMarkup(yaml);
  }

  /** A mapping key stands without quotes, so it must be nothing but a logical id. */
  private static String logicalId(String text) throws TemplateModelException {
    if (!LOGICAL_ID.matcher(text).matches()) {
      throw new TemplateModelException("`" + text + "` is not a valid logical id.");
    }
    return text;
  }

  private static TemplateModel method(TextFunction function) {
    return (TemplateMethodModelEx)
        arguments -> function.apply(((TemplateScalarModel) arguments.get(0)).getAsString());
  }

  private interface TextFunction {
    TemplateModel apply(String text) throws TemplateModelException;
  }

  /** What a template sees: the functions, and the components of its view. */
  private record Root(TemplateHashModel view, Map<String, TemplateModel> functions)
      implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      TemplateModel function = functions.get(key);
      return function != null ? function : view.get(key);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
