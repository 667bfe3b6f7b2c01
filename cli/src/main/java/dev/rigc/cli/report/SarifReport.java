package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The Static Analysis Results Interchange Format, version 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code-scanning pages
 * read. Only the rules that have findings are described.
 */
final class SarifReport implements Report {
  private final Map<RuleId, RuleInfo> catalogue = new TreeMap<>();
  private final String version;

  SarifReport(List<RuleInfo> catalogue, String version) {
    catalogue.forEach(rule -> this.catalogue.put(rule.id(), rule));
    this.version = version;
  }

  @Override
  public void write(Outcome outcome, Appendable out) throws IOException {
    Set<RuleId> used = new TreeSet<>();
    outcome.findings().forEach(finding -> used.add(finding.rule()));
    Map<RuleId, Integer> indexes = new TreeMap<>();
    used.forEach(rule -> indexes.put(rule, indexes.size()));
    JsonText json = new JsonText(out);
    json.open('{');
    json.key("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.key("version").value("2.1.0");
    json.key("runs").open('[').open('{');
    writeTool(used, json);
    json.key("columnKind").value("unicodeCodePoints");
    json.key("results").open('[');
    for (Diagnostic finding : outcome.findings()) {
      writeResult(finding, indexes.getOrDefault(finding.rule(), -1), json);
    }
    json.close(']');
    json.close('}').close(']').close('}');
    out.append('\n');
  }

  private void writeTool(Set<RuleId> used, JsonText json) throws IOException {
    json.key("tool").open('{').key("driver").open('{');
    json.key("name").value("rigc");
    json.key("semanticVersion").value(version);
    json.key("rules").open('[');
    for (RuleId id : used) {
      writeRule(id, json);
    }
    json.close(']').close('}').close('}');
  }

  private void writeRule(RuleId id, JsonText json) throws IOException {
    json.open('{').key("id").value(id.value());
    RuleInfo info = catalogue.get(id);
    if (info != null) {
      writeText("shortDescription", info.summary(), json);
      writeText("fullDescription", info.rationale(), json);
      json.key("helpUri").value(info.source().toString());
      json.key("defaultConfiguration").open('{');
      if (info.isOptIn()) {
        json.key("enabled").value(false);
      }
      json.key("level").value(info.severity().word()).close('}');
    }
    json.close('}');
  }

  private static void writeResult(Diagnostic finding, int ruleIndex, JsonText json)
      throws IOException {
    json.open('{');
    json.key("ruleId").value(finding.rule().value());
    json.key("ruleIndex").value(ruleIndex);
    json.key("level").value(finding.severity().word());
    String hint = finding.hint().map(text -> "\nhint: " + text).orElse("");
    writeText("message", finding.message() + hint, json);
    if (finding.suppression().isPresent()) {
      json.key("suppressions").open('[').open('{').key("kind").value("inSource");
      json.key("justification").value(finding.suppression().get().reason());
      json.close('}').close(']');
    }
    json.key("locations").open('[').open('{');
    writePlace(finding.location(), json);
    if (finding.resource().isPresent()) {
      json.key("logicalLocations").open('[').open('{');
      json.key("name").value(finding.resource());
      json.key("kind").value("resource");
      json.close('}').close(']');
    }
    json.close('}').close(']');
    if (!finding.related().isEmpty()) {
      json.key("relatedLocations").open('[');
      for (Diagnostic.Related related : finding.related()) {
        json.open('{');
        writePlace(related.location(), json);
        writeText("message", related.message(), json);
        json.close('}');
      }
      json.close(']');
    }
    json.close('}');
  }

  private static void writePlace(SourceLocation place, JsonText json) throws IOException {
    json.key("physicalLocation").open('{');
    json.key("artifactLocation").open('{').key("uri").value(uri(place.file())).close('}');
    json.key("region").open('{');
    json.key("startLine").value(place.line());
    json.key("startColumn").value(place.column());
    json.key("endLine").value(place.endLine());
    json.key("endColumn").value(place.endColumn());
    json.close('}').close('}');
  }

  private static void writeText(String key, String text, JsonText json) throws IOException {
    json.key(key).open('{').key("text").value(text).close('}');
  }

  /** The path as a URI reference; a file name with a colon must not look like a scheme. */
  private static String uri(String file) {
    try {
      String path = !file.startsWith("/") && file.contains(":") ? "./" + file : file;
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
