package dev.rigc.facts.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  GeneratorTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void twoRunsGiveTheBytesThatAreCheckedIn() throws IOException {
    Path tarballs = Path.of(System.getProperty("facts.tarballs"));
    Generator.generate(folder.resolve("one"), tarballs);
    Generator.generate(folder.resolve("two"), tarballs);
    Map<String, String> one = contents(folder.resolve("one"));
    assertEquals(one, contents(folder.resolve("two")));
    assertEquals(one, contents(Path.of(System.getProperty("rigc.root"), "schemas")));
  }

  /** The files of the folders that the generator owns. */
  private static Map<String, String> contents(Path schemas) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String owned : new String[] {"cloudformation", "tables", "licenses"}) {
      try (Stream<Path> files = Files.walk(schemas.resolve(owned))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(schemas.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    assertTrue(contents.size() > 1_900, "only " + contents.size() + " files");
    return contents;
  }

  @Test
  void otherBytesThanThePinnedOnesAreRefused() throws IOException {
    Files.write(folder.resolve(NpmPackage.CDK.tarball()), new byte[] {1, 2, 3});
    IllegalStateException fault =
        assertThrows(IllegalStateException.class, () -> NpmPackage.CDK.read(folder));
    assertTrue(String.valueOf(fault.getMessage()).contains("is not aws-cdk-lib@2.276.0"));
  }

  @Test
  void aMissingFrameStopsTheRun() throws IOException {
    Frames frames = new Frames(new byte[64]);
    assertEquals(0, frames.count());
    IllegalStateException fault =
        assertThrows(IllegalStateException.class, () -> frames.table("lambda_runtimes"));
    assertTrue(String.valueOf(fault.getMessage()).contains("lambda_runtimes"));
  }

  @Test
  void anUnknownWordStopsTheRun() throws IOException {
    JsonNode schema = JSON.readTree("{\"type\": \"string\", \"colour\": \"red\"}");
    IllegalStateException fault =
        assertThrows(IllegalStateException.class, () -> SchemaNormalizer.schema(schema));
    assertTrue(String.valueOf(fault.getMessage()).contains("`colour`"));
  }

  @Test
  void aGapInACombinationTakesItAway() throws IOException {
    assertEquals(
        JSON.readTree("{\"type\": \"string\"}"),
        SchemaNormalizer.schema(
            JSON.readTree("{\"one_of\": [{}, {\"format\": \"x\"}], \"type\": \"string\"}")));
    assertEquals(
        JSON.readTree("{\"allOf\": [{\"format\": \"x\"}]}"),
        SchemaNormalizer.schema(JSON.readTree("{\"all_of\": [{}, {\"format\": \"x\"}]}")));
  }

  @Test
  void textIsBrokenWhereALineWouldBeTooLong() throws IOException {
    assertEquals(
        "{\n \"a\": {\"b\": [1, 2]},\n \"c\": \"d\"\n}\n",
        TextWriter.text(JSON.readTree("{\"a\":{\"b\":[1,2]},\"c\":\"d\"}")));
    String text =
        TextWriter.text(JSON.readTree("{\"a\":{\"b\":\"" + "x".repeat(120) + "\",\"c\":1}}"));
    assertEquals("{\n \"a\": {\n  \"b\": \"" + "x".repeat(120) + "\",\n  \"c\": 1\n }\n}\n", text);
  }
}
