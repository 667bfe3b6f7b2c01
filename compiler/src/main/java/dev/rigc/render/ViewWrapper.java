package dev.rigc.render;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/** Shows the components of view records to templates, and lets integers stay bare. */
final class ViewWrapper extends DefaultObjectWrapper {
  ViewWrapper() {
    super(Configuration.VERSION_2_3_34);
    writeProtect();
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return value instanceof Integer number
        ? YamlOutputFormat.INSTANCE.fromMarkup(number.toString())
        : super.wrap(value);
  }
}
