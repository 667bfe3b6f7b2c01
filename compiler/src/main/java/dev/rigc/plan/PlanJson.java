package dev.rigc.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.rigc.model.Riglet;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.Stack;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Prints a plan as {@code riglet.json}: the same plan gives the same text. */
public final class PlanJson {
  private final JsonGenerator json;
  private final Function<Stack, StackFacts> facts;

  private PlanJson(JsonGenerator json, Function<Stack, StackFacts> facts) {
    this.json = json;
    this.facts = facts;
  }

  /**
   * The text of {@code riglet.json}, with a line end at its end.
   *
   * @param plan the plan
   * @param rigcVersion the version of rigc
   * @param facts what each stack's template came to
   * @param files the paths of all other files of the output: what the next run may replace
   */
  public static String write(
      StackPlan plan, String rigcVersion, Function<Stack, StackFacts> facts, List<String> files) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = generator(out)) {
      new PlanJson(json, facts).write(plan, rigcVersion, files);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.append('\n').toString();
  }

  /** A generator that writes a field a line. */
  static JsonGenerator generator(StringWriter out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new JsonFactory()
        .createGenerator(out)
        .setPrettyPrinter(
            new DefaultPrettyPrinter(separators)
                .withArrayIndenter(lines)
                .withObjectIndenter(lines));
  }

  private void write(StackPlan plan, String rigcVersion, List<String> files) throws IOException {
    Riglet riglet = plan.riglet();
    json.writeStartObject();
    json.writeStringField("rigc", rigcVersion);
    json.writeStringField("riglet", RigletHash.of(riglet));
    json.writeStringField("owner", riglet.owner().value());
    json.writeStringField("project", riglet.project().value());
    json.writeStringField("region", riglet.region().value());
    json.writeArrayFieldStart("stacks");
    for (Stack stack : plan.stacks()) {
      write(stack);
    }
    json.writeEndArray();
    texts("files", files);
    json.writeEndObject();
  }

  private void write(Stack stack) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", stack.name().value());
    json.writeStringField("file", stack.file());
    json.writeStringField("layer", stack.kind());
    optional("environment", stack.environment());
    optional("application", stack.application());
    json.writeStringField("region", stack.region().value());
    StackFacts rendered = facts.apply(stack);
    parameters(stack.parameters(), rendered.parameters());
    texts(
        "keeps",
        stack.parameters().stream().filter(Parameter::isKept).map(Parameter::name).toList());
    json.writeObjectFieldStart("tags");
    for (Map.Entry<String, String> tag : stack.tags().entrySet()) {
      json.writeStringField(tag.getKey(), tag.getValue());
    }
    json.writeEndObject();
    texts("capabilities", stack.capabilities());
    texts("dependsOn", stack.dependsOn());
    texts("exports", stack.exports().stream().map(export -> export.name()).toList());
    texts("imports", stack.imports().stream().map(taken -> taken.name()).toList());
    json.writeNumberField("size", rendered.template().size());
    json.writeStringField("sha256", rendered.template().sha256());
    json.writeArrayFieldStart("artifact");
    for (FileFacts file : rendered.artifact()) {
      write(file);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(FileFacts file) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.file());
    json.writeNumberField("size", file.size());
    json.writeStringField("crc32", file.crc32());
    json.writeStringField("sha256", file.sha256());
    json.writeEndObject();
  }

  /** A parameter without a value is {@code null}: it must be passed. */
  private void parameters(List<Parameter> parameters, Map<String, String> rendered)
      throws IOException {
    json.writeObjectFieldStart("parameters");
    for (Parameter parameter : parameters) {
      Optional<String> known = Optional.ofNullable(rendered.get(parameter.name()));
      optional(parameter.name(), parameter.defaultValue().or(() -> known));
    }
    json.writeEndObject();
  }

  private void optional(String key, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(key, value.get().toString());
    } else {
      json.writeNullField(key);
    }
  }

  private void texts(String key, List<?> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }
}
