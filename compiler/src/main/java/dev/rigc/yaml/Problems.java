package dev.rigc.yaml;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Document.Problem;
import dev.rigc.yaml.Document.ProblemKind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words for what can be wrong with a text. */
final class Problems {
  private Problems() {}

  static Problem of(
      ProblemKind kind, SourceLocation location, NodePath path, String message, String hint) {
    return new Problem(kind, location, path, message, Optional.of(hint), Optional.empty());
  }

  static Problem duplicateKey(ScalarNode key, ScalarNode first) {
    return new Problem(
        ProblemKind.DUPLICATE_KEY,
        key.location(),
        key.path(),
        "The key `%s` is duplicated in this mapping; it first appears on line %s."
            .formatted(key.text(), first.line()),
        Optional.of("Keep one of the two: most parsers silently ignore one of two equal keys."),
        Optional.of(first.location()));
  }

  static Problem empty(Source source) {
    return of(
        ProblemKind.EMPTY,
        SourceLocation.startOf(source.name()),
        NodePath.ROOT,
        "The file is empty: it holds no YAML or JSON value.",
        "A riglet starts with `riglet: 1`, a CloudFormation template with `Resources:`.");
  }

  static Problem tooLarge(SourceLocation location, NodePath path, String what) {
    return of(
        ProblemKind.TOO_LARGE,
        location,
        path,
        what,
        "CloudFormation's own limits are far below this one.");
  }

  /** A document that was not read because it is so long. */
  static Document tooManyBytes(String name) {
    Problem problem =
        tooLarge(
            SourceLocation.startOf(name),
            NodePath.ROOT,
            "The file has more than %s bytes and was not read."
                .formatted(Grouped.of(DocumentParser.MAX_BYTES)));
    return new Document(new Source(name, ""), Optional.empty(), List.of(problem));
  }

  /** A document with more nodes than are read. */
  static Problem tooManyNodes(SourceLocation location, NodePath path) {
    return tooLarge(
        location,
        path,
        "The file holds more than %s values.".formatted(Grouped.of(DocumentParser.MAX_NODES)));
  }

  /** A document in UTF-16. Its text is kept, since it tells what the file was meant to be. */
  static Document utf16(String name, String text) {
    Problem problem =
        of(
            ProblemKind.ENCODING,
            SourceLocation.startOf(name),
            NodePath.ROOT,
            "The file is UTF-16, but must be UTF-8.",
            "Save the file as UTF-8, for example with `iconv -f UTF-16 -t UTF-8`.");
    return new Document(new Source(name, text), Optional.empty(), List.of(problem));
  }

  /**
   * A document that could not be decoded, with the place of the first bad byte. All after it is
   * kept as Latin-1, since it tells what the file was meant to be.
   */
  static Document notUtf8(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer good = CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8.newDecoder().decode(in, good, true);
    String before = good.flip().toString();
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    String start = before.substring(before.lastIndexOf('\n') + 1);
    int column = 1 + start.codePointCount(0, start.length());
    int bad = bytes[in.position()] & 0xff;
    Problem problem =
        of(
            ProblemKind.ENCODING,
            new SourceLocation(name, line, column, line, column),
            NodePath.ROOT,
            String.format(
                Locale.ROOT,
                "The file is not UTF-8: byte %s is 0x%02X, which is not valid there.",
                in.position() + 1,
                bad),
            "Save the file as UTF-8; if it is Latin-1, `iconv -f ISO-8859-1 -t UTF-8` converts it.");
    String after = new String(bytes, in.position(), in.remaining(), StandardCharsets.ISO_8859_1);
    return new Document(new Source(name, before + after), Optional.empty(), List.of(problem));
  }
}
