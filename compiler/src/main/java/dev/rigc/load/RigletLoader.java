package dev.rigc.load;

import dev.rigc.diagnostic.Checked;
import dev.rigc.load.finding.Places;
import dev.rigc.load.finding.Report;
import dev.rigc.load.finding.SecretSearch;
import dev.rigc.model.Riglet;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.Source;
import java.util.Optional;

/**
 * Loads a {@code riglet.yaml}. Everything wrong with it is found in one go: there is no value only
 * if the text cannot be read, or holds no mapping. A value may be given together with errors, and
 * then holds placeholders; it is good for the rules, not for output.
 */
public final class RigletLoader {
  private RigletLoader() {}

  /** Loads a text as it is. */
  public static Checked<LoadedRiglet> load(Source source) {
    return load(source, LoadOptions.NONE);
  }

  /** Loads a text with options. */
  public static Checked<LoadedRiglet> load(Source source, LoadOptions options) {
    return load(DocumentParser.parse(source), options);
  }

  /** Loads the bytes of a file, which must be UTF-8. */
  public static Checked<LoadedRiglet> load(String name, byte[] bytes, LoadOptions options) {
    return load(DocumentParser.parse(name, bytes), options);
  }

  /** Loads a document that was parsed before. */
  public static Checked<LoadedRiglet> load(Document document, LoadOptions options) {
    Report report = new Report();
    Optional<Node> root = document.root();
    root.ifPresent(new SecretSearch(report.secrets())::search);
    new DocumentCheck(report).check(document);
    if (root.isEmpty()) {
      report.secrets().nothingIsKnown();
      return Checked.failed(report.diagnostics());
    }
    if (NotARiglet.isOther(root.get(), report)) {
      return Checked.failed(report.diagnostics());
    }
    new TagCheck(report).check(root.get());
    new SchemaCheck(document, report).check(root.get());
    if (!(root.get() instanceof MappingNode)) {
      return Checked.failed(report.diagnostics());
    }
    RigletBinder binder = new RigletBinder(report);
    Riglet riglet = binder.bind(root.get(), options);
    Places places =
        new Places(
            Optional.of(document),
            report.unsound(),
            report.secrets(),
            binder.environmentNames(),
            binder.applicationNames());
    return Checked.of(new LoadedRiglet(riglet, places), report.diagnostics());
  }
}
