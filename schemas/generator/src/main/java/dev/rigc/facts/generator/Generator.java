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

  /** Arguments: the schemas folder, the tarball of aws-cdk-lib, that of aws-service-spec. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3 || arguments[1].startsWith("${") || arguments[2].startsWith("${")) {
      throw new IllegalArgumentException(
          "Give the schemas folder and the tarballs of aws-cdk-lib and @aws-cdk/aws-service-spec.");
    }
    generate(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
  }

  static void generate(Path schemas, Path cdkTarball, Path specTarball) throws IOException {
    Map<String, byte[]> cdk =
        NpmPackage.CDK.read(
            cdkTarball, WASM, VALIDATOR + "LICENSE", VALIDATOR + "NOTICE", "NOTICE");
    Map<String, byte[]> spec = NpmPackage.SERVICE_SPEC.read(specTarball, DATABASE, "LICENSE");
    new Generator(schemas).run(cdk, spec);
  }

  private void run(Map<String, byte[]> cdk, Map<String, byte[]> spec) throws IOException {
    Frames frames = new Frames(file(cdk, WASM));
    if (frames.count() != FRAMES) {
      throw new IllegalStateException("44 frames were expected, and there are " + frames.count());
    }
    TypeMerger types = new TypeMerger(frames, new ServiceSpec(database(file(spec, DATABASE))));
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
    clear("licenses");
    copy(cdk, VALIDATOR + "LICENSE", "cloudformation-validate-LICENSE");
    copy(cdk, VALIDATOR + "NOTICE", "cloudformation-validate-NOTICE");
    copy(cdk, "NOTICE", "aws-cdk-lib-NOTICE");
    copy(spec, "LICENSE", "aws-service-spec-LICENSE");
  }

  private static JsonNode database(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private void copy(Map<String, byte[]> files, String from, String to) throws IOException {
    Path target = schemas.resolve("licenses").resolve(to + ".txt");
    Files.createDirectories(target.getParent());
    Files.write(target, file(files, from));
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new IllegalStateException(name + " was not read.");
    }
    return content;
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
