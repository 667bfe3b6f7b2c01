package dev.rigc.render;

import freemarker.core.CommonMarkupOutputFormat;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Makes every interpolation of a template a double-quoted YAML scalar. */
final class YamlOutputFormat extends CommonMarkupOutputFormat<YamlMarkup> {
  static final YamlOutputFormat INSTANCE = new YamlOutputFormat();

  private YamlOutputFormat() {}

  @Override
  public String getName() {
    return "YAML";
  }

  @Override
  public String getMimeType() {
    return "application/yaml";
  }

  @Override
  public void output(String textToEscape, Writer out) throws IOException {
    out.write(escapePlainText(textToEscape));
  }

  @Override
  public String escapePlainText(String plainText) {
    return YamlScalar.quoted(plainText);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected YamlMarkup newTemplateMarkupOutputModel(
      @Nullable String plainText, @Nullable String markup) {
    return new YamlMarkup(plainText, markup);
  }
}
