package dev.rigc.render;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** Text that is YAML already. */
final class YamlMarkup extends CommonTemplateMarkupOutputModel<YamlMarkup> {
  YamlMarkup(@Nullable String plainText, @Nullable String markup) {
    super(plainText, markup);
  }

  @Override
  public YamlOutputFormat getOutputFormat() {
    return YamlOutputFormat.INSTANCE;
  }
}
