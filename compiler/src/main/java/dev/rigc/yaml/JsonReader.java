package dev.rigc.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Document.Problem;
import dev.rigc.yaml.Document.ProblemKind;
import dev.rigc.yaml.ScalarNode.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds nodes from Jackson's tokens (RFC 8259). A text that starts like JSON but is none is read
 * as YAML, whose flow style looks alike, unless its name ends in {@code .json}.
 */
final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DocumentParser.MAX_DEPTH + 1)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Source source;
  private final List<Problem> problems = new ArrayList<>();
  private int nodes;

  JsonReader(Source source) {
    this.source = source;
  }

  Document read() {
    try (JsonParser tokens = FACTORY.createParser(source.text())) {
      if (tokens.nextToken() == null) {
        return new Document(source, Optional.empty(), List.of(Problems.empty(source)));
      }
      Node root = node(tokens, NodePath.ROOT);
      if (tokens.nextToken() != null) {
        problems.add(
            Problems.of(
                ProblemKind.SEVERAL_DOCUMENTS,
                here(tokens).location(),
                NodePath.ROOT,
                "A second JSON value starts here; only one is read.",
                "Put each document into a file of its own."));
      }
      return new Document(source, Optional.of(root), problems);
    } catch (UnreadableDocument unreadable) {
      return new Document(source, Optional.empty(), List.of(unreadable.problem()));
    } catch (JsonProcessingException notJson) {
      return source.name().endsWith(".json") ? failed(notJson) : new YamlReader(source).read();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Node node(JsonParser tokens, NodePath path) throws IOException {
    nodes++;
    if (nodes > DocumentParser.MAX_NODES) {
      throw new UnreadableDocument(Problems.tooManyNodes(here(tokens).location(), path));
    }
    JsonToken token = tokens.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(tokens, path);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(tokens, path);
    }
    return scalar(tokens, path);
  }

  private ScalarNode scalar(JsonParser tokens, NodePath path) throws IOException {
    Style style = tokens.currentToken() == JsonToken.VALUE_STRING ? Style.QUOTED : Style.PLAIN;
    String text = tokens.getText();
    return new ScalarNode(path, here(tokens), Optional.empty(), text, style);
  }

  private SequenceNode sequence(JsonParser tokens, NodePath path) throws IOException {
    JsonLocation start = tokens.currentTokenLocation();
    List<Node> items = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(tokens, path.index(items.size())));
    }
    return new SequenceNode(path, span(start, tokens.currentLocation()), Optional.empty(), items);
  }

  private MappingNode mapping(JsonParser tokens, NodePath path) throws IOException {
    JsonLocation start = tokens.currentTokenLocation();
    Entries.Builder entries = new Entries.Builder(4);
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      String name = tokens.currentName();
      NodePath valuePath = path.key(name);
      ScalarNode key =
          new ScalarNode(valuePath, here(tokens), Optional.empty(), name, Style.QUOTED);
      tokens.nextToken();
      Node value = node(tokens, valuePath);
      MappingNode.Entry first = entries.add(new MappingNode.Entry(key, value));
      if (first != null) {
        problems.add(Problems.duplicateKey(key, first.key()));
      }
    }
    Span span = span(start, tokens.currentLocation());
    return new MappingNode(path, span, Optional.empty(), entries);
  }

  /** The span of the current token, which must be read to its end: Jackson reads lazily. */
  private Span here(JsonParser tokens) throws IOException {
    tokens.getTextLength();
    return span(tokens.currentTokenLocation(), tokens.currentLocation());
  }

  private Span span(JsonLocation start, JsonLocation end) {
    return new Span(
        source, start.getLineNr(), start.getColumnNr(), end.getLineNr(), end.getColumnNr());
  }

  private Document failed(JsonProcessingException notJson) {
    int[] place = JsonSyntax.place(notJson);
    Problem problem =
        Problems.of(
            ProblemKind.SYNTAX,
            new SourceLocation(source.name(), place[0], place[1], place[0], place[1]),
            NodePath.ROOT,
            "This is not valid JSON: " + JsonSyntax.meaning(notJson) + ".",
            "Look for a missing quote, comma, colon or bracket on this line or just above it.");
    problems.add(problem);
    return new Document(source, Optional.empty(), problems);
  }
}
