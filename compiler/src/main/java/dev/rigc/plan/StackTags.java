package dev.rigc.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rigc.model.Environment;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files with which pipelines tag the stacks that they deploy, one for each environment of the
 * pipelines, in the form of CodePipeline's template configuration (<a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html">artifacts</a>).
 */
public final class StackTags {
  private StackTags() {}

  /** The path of the file of an environment, below the output folder. */
  public static String file(Environment environment) {
    return environment.name() + "/tags.json";
  }

  /** The text of each file by its path; none where no pipeline deploys anything. */
  public static Map<String, String> files(StackPlan plan) {
    Map<String, String> files = new TreeMap<>();
    for (PlannedStack stack : plan.deployedByPipelines()) {
      files.put(file(stack.site().requireEnvironment()), text(stack.stack().tags()));
    }
    return files;
  }

  private static String text(Map<String, String> tags) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = PlanJson.generator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("Tags");
      for (Map.Entry<String, String> tag : tags.entrySet()) {
        json.writeStringField(tag.getKey(), tag.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.append('\n').toString();
  }
}
