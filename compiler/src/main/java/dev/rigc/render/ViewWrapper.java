package dev.rigc.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows views to templates: texts, booleans, lists, and records by the names of their components.
 * Integers stay bare, and nothing else is shown. FreeMarker's own wrapper looks at every method of
 * every class that it meets.
 */
final class ViewWrapper implements ObjectWrapper {
  private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    }
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Boolean is) {
      return is ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Integer number) {
      return YamlOutputFormat.INSTANCE.fromMarkup(number.toString());
    }
    if (value instanceof BigDecimal number) {
      return YamlOutputFormat.INSTANCE.fromMarkup(number.toPlainString());
    }
    if (value instanceof List<?> items) {
      return new SimpleSequence(items, this);
    }
    if (value instanceof Record view) {
      return wrap(view);
    }
    throw new TemplateModelException("No template sees a " + value.getClass().getName() + ".");
  }

  /** Shows a view: a public record of public components. */
  TemplateHashModel wrap(Record view) {
    return new View(view, components.computeIfAbsent(view.getClass(), ViewWrapper::components));
  }

  private static Map<String, Method> components(Class<?> view) {
    Map<String, Method> byName = new HashMap<>();
    for (RecordComponent component : view.getRecordComponents()) {
      byName.put(component.getName(), component.getAccessor());
    }
    return byName;
  }

  private final class View implements TemplateHashModel {
    private final Record view;
    private final Map<String, Method> byName;

    View(Record view, Map<String, Method> byName) {
      this.view = view;
      this.byName = byName;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      Method component = byName.get(name);
      try {
        return component == null ? null : wrap(component.invoke(view));
      } catch (ReflectiveOperationException hidden) {
        throw new TemplateModelException("No template sees `" + name + "`.", hidden);
      }
    }

    @Override
    public boolean isEmpty() {
      return byName.isEmpty();
    }
  }
}
