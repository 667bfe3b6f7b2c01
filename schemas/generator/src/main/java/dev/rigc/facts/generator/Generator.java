package dev.rigc.facts.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Writes {@code cloudformation/}, {@code tables/} and {@code licenses/} of a schemas folder. */
public final class Generator {

  private static final String VALIDATOR = "node_modules/@aws/cloudformation-validate/";
  private static final String WASM = VALIDATOR + "bindings_wasm_bg.wasm";
  private static final String DATABASE = "db.json.gz";
  private static final int FRAMES = 44;
  private static final int FEWEST_TYPES = 1800;

  private final Path schemas;

  private Generator(Path schemas) {
    this.schemas = schemas;
  }

  /** Arguments: the schemas folder, and a folder with the tarballs of the three packages. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 || arguments[1].startsWith("${")) {
      throw new IllegalArgumentException(
          "Give the schemas folder, and with -Dfacts.tarballs the folder of the npm tarballs.");
    }
    generate(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void generate(Path schemas, Path tarballs) throws IOException {
    new Generator(schemas)
        .run(
            NpmPackage.CDK.read(tarballs),
            NpmPackage.SERVICE_SPEC.read(tarballs),
            NpmPackage.IAM_FLOYD.read(tarballs));
  }

  private void run(NpmPackage.Files cdk, NpmPackage.Files spec, NpmPackage.Files iam)
      throws IOException {
    Frames frames = new Frames(cdk.get(WASM));
    if (frames.count() != FRAMES) {
      throw new IllegalStateException("44 frames were expected, and there are " + frames.count());
    }
    TypeMerger types = new TypeMerger(frames, new ServiceSpec(database(spec.get(DATABASE))));
    if (types.names().size() < FEWEST_TYPES) {
      throw new IllegalStateException("Only " + types.names().size() + " types were found.");
    }
    clear("cloudformation");
    for (String type : types.names()) {
      TextWriter.write(
          schemas.resolve("cloudformation").resolve(type.replace("::", "/") + ".json"),
          types.merge(type));
    }
    clear("tables");
    for (Map.Entry<String, JsonNode> table : new TableMaker(frames).tables().entrySet()) {
      TextWriter.write(schemas.resolve("tables/" + table.getKey() + ".json"), table.getValue());
    }
    TextWriter.write(schemas.resolve("tables/iam-actions.json"), IamActions.table(iam));
    clear("licenses");
    copy(cdk, VALIDATOR + "LICENSE", "cloudformation-validate-LICENSE");
    copy(cdk, VALIDATOR + "NOTICE", "cloudformation-validate-NOTICE");
    copy(cdk, "NOTICE", "aws-cdk-lib-NOTICE");
    copy(spec, "LICENSE", "aws-service-spec-LICENSE");
    copy(iam, "LICENSE", "iam-floyd-LICENSE");
  }

  private static JsonNode database(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private void copy(NpmPackage.Files files, String from, String to) throws IOException {
    Path target = schemas.resolve("licenses").resolve(to + ".txt");
    Files.createDirectories(target.getParent());
    Files.write(target, files.get(from));
  }

  /** What an earlier run wrote and this one does not must not stay. */
  private void clear(String folder) throws IOException {
    Path root = schemas.resolve(folder);
    if (Files.exists(root)) {
      List<Path> old;
      try (Stream<Path> files = Files.walk(root)) {
        old = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : old) {
        Files.delete(path);
      }
    }
  }
}
