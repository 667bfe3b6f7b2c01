package dev.rigc.facts.generator;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * An npm package whose tarball is held to the integrity that the registry published for it.
 *
 * @param name the name of the package
 * @param version its one accepted version
 * @param integrity the SHA-512 of its tarball, as npm writes it
 */
record NpmPackage(String name, String version, String integrity) {

  static final NpmPackage CDK =
      new NpmPackage(
          "aws-cdk-lib",
          "2.276.0",
          "sha512-K+yxURPKRDRDgaPazG4PKFmFHM/igg3kGp6tkPJ6vba8FMEo3DtJ/X6WaY5KvcwrkiKj2K7gFRZB6DO5aPYxxg==");

  static final NpmPackage SERVICE_SPEC =
      new NpmPackage(
          "@aws-cdk/aws-service-spec",
          "0.1.216",
          "sha512-O3Lu6v6J6RnI+Eenklbw8237kV64cTpM94QEXmlcmsIAzhcKrdd+qApZhlTL+H3IDt1JP6Vphbd+OOmq6r8pqw==");

  static final NpmPackage IAM_FLOYD =
      new NpmPackage(
          "iam-floyd",
          "0.842.0",
          "sha512-zLnW7+dP7HZI5z87+KmMyN7wl49Nsy5CytoevWJu4DjxwiaV2dBldEZE36lrQDehi6yR1SZNPavAEUljcXqxeQ==");

  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX_LENGTH = 155;

  /** The file name that {@code npm pack} gives the tarball. */
  String tarball() {
    return name.replace("@", "").replace("/", "-") + "-" + version + ".tgz";
  }

  /** The files of the tarball in a folder; a wrong hash stops the run. */
  Files read(Path folder) throws IOException {
    Path tarball = folder.resolve(tarball());
    byte[] packed = java.nio.file.Files.readAllBytes(tarball);
    String found = "sha512-" + Base64.getEncoder().encodeToString(sha512(packed));
    if (!found.equals(integrity)) {
      throw new IllegalStateException(
          tarball + " is not " + name + "@" + version + ": its integrity is " + found);
    }
    return new Files(this, untar(packed));
  }

  /** The files of a package by their paths in it. */
  record Files(NpmPackage of, Map<String, byte[]> entries) {

    /** One file; its absence stops the run. */
    byte[] get(String path) {
      byte[] content = entries.get("package/" + path);
      if (content == null) {
        throw new IllegalStateException(of.name + "@" + of.version + " holds no " + path);
      }
      return content;
    }

    /** The texts of all files of a folder with an ending, by path. */
    Map<String, String> texts(String folder, String ending) {
      Map<String, String> texts = new TreeMap<>();
      entries.forEach(
          (path, content) -> {
            if (path.startsWith("package/" + folder) && path.endsWith(ending)) {
              texts.put(path, new String(content, StandardCharsets.UTF_8));
            }
          });
      return texts;
    }
  }

  private static byte[] sha512(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, byte[]> untar(byte[] packed) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      byte[] header = new byte[BLOCK];
      while (true) {
        in.readFully(header);
        if (header[0] == 0) {
          return entries;
        }
        String prefix = text(header, PREFIX_AT, PREFIX_LENGTH);
        String path = text(header, 0, NAME_LENGTH);
        int size = Integer.parseInt(text(header, SIZE_AT, SIZE_LENGTH).strip(), 8);
        byte[] content = new byte[size];
        in.readFully(content);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        entries.put(prefix.isEmpty() ? path : prefix + "/" + path, content);
      }
    }
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
