package dev.rigc.load;

import dev.rigc.cfn.TemplateShape;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.load.finding.AddonRules;
import dev.rigc.load.finding.Report;
import dev.rigc.model.override.Addon;
import dev.rigc.model.value.Slug;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds the templates that lie beside a riglet, in {@code addons/LAYER/NAME.yaml}. */
final class AddonBinder {
  private final Report report;

  AddonBinder(Report report) {
    this.report = report;
  }

  List<Addon> bind(List<Source> files) {
    List<Addon> addons = new ArrayList<>();
    files.forEach(file -> bind(file).ifPresent(addons::add));
    return addons;
  }

  private Optional<Addon> bind(Source file) {
    String[] steps = file.name().split("/", -1);
    String layer = steps.length < 2 ? "" : steps[steps.length - 2];
    String name = steps[steps.length - 1].replaceFirst("\\.yaml$", "");
    if (!Addon.LAYERS.contains(layer)) {
      place(
          file,
          "%s is not a layer of a riglet, so this template joins nothing."
              .formatted(Phrases.quoted(layer)),
          Suggestion.word(layer, Addon.LAYERS)
              .map(Suggestion::didYouMean)
              .orElse("The layers are " + Phrases.quotedAnd(Addon.LAYERS) + "."));
      return Optional.empty();
    }
    if (!Slug.isWellFormed(name)) {
      place(
          file,
          "%s becomes a part of the names of stacks, but it must be %s."
              .formatted(Phrases.quoted(name), Slug.REQUIREMENT),
          "Rename the file.");
      return Optional.empty();
    }
    return isTemplate(file)
        ? Optional.of(new Addon(layer, new Slug(name), file.text()))
        : Optional.empty();
  }

  private void place(Source file, String message, String hint) {
    report.add(AddonRules.PLACE, SourceLocation.startOf(file.name()), NodePath.ROOT, message, hint);
  }

  private boolean isTemplate(Source file) {
    Document document = DocumentParser.parse(file);
    for (Document.Problem problem : document.problems()) {
      report.add(
          AddonRules.TEMPLATE,
          problem.location(),
          problem.path(),
          problem.message(),
          problem.hint().orElse(null));
    }
    Optional<String> wrong = document.root().flatMap(TemplateShape::wrong);
    wrong.ifPresent(
        what ->
            report.add(
                AddonRules.TEMPLATE,
                SourceLocation.startOf(file.name()),
                NodePath.ROOT,
                "This is not a template: " + what,
                null));
    return document.problems().isEmpty() && document.root().isPresent() && wrong.isEmpty();
  }
}
