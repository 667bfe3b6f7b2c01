package dev.rigc.render;

import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;

/** The one command of the build specification of a project in a template. */
public final class BuildStep {
  private BuildStep() {}

  /** The text of the command in an approved template, whose path is below {@code generated}. */
  static String approved(String file, String project) throws IOException {
    return of(Files.readString(SampleRiglets.ROOT.resolve("generated").resolve(file)), project);
  }

  /** The text of the command, in the project of this logical id. */
  public static String of(String template, String project) {
    String specification =
        mapping(template)
            .mapping("Resources")
            .flatMap(resources -> resources.mapping(project))
            .flatMap(resource -> resource.mapping("Properties"))
            .flatMap(properties -> properties.mapping("Source"))
            .flatMap(source -> source.scalar("BuildSpec"))
            .map(ScalarNode::text)
            .orElseThrow();
    return mapping(specification)
        .mapping("phases")
        .flatMap(phases -> phases.mapping("build"))
        .flatMap(build -> build.get("commands"))
        .map(commands -> ((ScalarNode) ((SequenceNode) commands).items().get(0)).text())
        .orElseThrow();
  }

  private static MappingNode mapping(String yaml) {
    return (MappingNode) DocumentParser.parse(new Source("x.yaml", yaml)).root().orElseThrow();
  }
}
