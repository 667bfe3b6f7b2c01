package dev.rigc.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.Optional;

/** Where a result stands among the others: as findings do, by place, rule and message. */
record SarifPlace(
    String file, int line, int column, int endLine, int endColumn, String rule, String message)
    implements Comparable<SarifPlace> {
  private static final String HINT = "\nhint: ";

  private static final Comparator<SarifPlace> ORDER =
      Comparator.comparing(SarifPlace::file)
          .thenComparingInt(SarifPlace::line)
          .thenComparingInt(SarifPlace::column)
          .thenComparingInt(SarifPlace::endLine)
          .thenComparingInt(SarifPlace::endColumn)
          .thenComparing(SarifPlace::rule)
          .thenComparing(SarifPlace::message);

  /** The place of a result; parts that it lacks count as empty or 0. */
  static SarifPlace of(JsonNode result) {
    JsonNode physical = result.path("locations").path(0).path("physicalLocation");
    JsonNode region = physical.path("region");
    String message = result.path("message").path("text").asText();
    int hint = message.indexOf(HINT);
    return new SarifPlace(
        path(physical.path("artifactLocation").path("uri").asText()),
        region.path("startLine").asInt(),
        region.path("startColumn").asInt(),
        region.path("endLine").asInt(),
        region.path("endColumn").asInt(),
        result.path("ruleId").asText(),
        hint < 0 ? message : message.substring(0, hint));
  }

  /** The path as findings give it; see {@link SarifReport}. */
  private static String path(String uri) {
    try {
      String path = Optional.ofNullable(new URI(uri).getPath()).orElse(uri);
      return path.startsWith("./") && path.contains(":") ? path.substring(2) : path;
    } catch (URISyntaxException malformed) {
      return uri;
    }
  }

  @Override
  public int compareTo(SarifPlace other) {
    return ORDER.compare(this, other);
  }
}
