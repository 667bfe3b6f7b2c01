package dev.rigc.api;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.model.override.Addon;
import dev.rigc.plan.PlannedStack;
import dev.rigc.render.Rendered;
import dev.rigc.render.RenderedStack;
import java.util.HashMap;
import java.util.Map;

/** Where the author of a riglet has the templates that were copied into the output. */
final class AddonPlaces {
  private final Map<String, String> files = new HashMap<>();

  private AddonPlaces() {}

  /** Those that no patch changed, which have the lines that they have in the output. */
  static AddonPlaces of(Rendered rendered, String riglet) {
    AddonPlaces places = new AddonPlaces();
    Map<String, String> texts = new HashMap<>();
    for (RenderedStack stack : rendered.stacks()) {
      texts.put(stack.stack().file(), stack.template());
    }
    for (PlannedStack stack : rendered.plan().planned()) {
      String file = stack.site().file();
      for (Addon addon : rendered.plan().riglet().addons()) {
        boolean isCopied =
            stack.kind().template(stack.site()).filter(addon.template()::equals).isPresent()
                && stack.site().instance().filter(addon.name()::equals).isPresent()
                && addon.template().equals(texts.get(file));
        if (isCopied) {
          places.files.put(file, FilePaths.folderOf(riglet) + addon.file());
        }
      }
    }
    return places;
  }

  Diagnostic placed(Diagnostic finding) {
    SourceLocation at = finding.location();
    String file = files.get(at.file());
    return file == null
        ? finding
        : finding.movedTo(
            new SourceLocation(file, at.line(), at.column(), at.endLine(), at.endColumn()),
            finding.excerpt().orElse(null));
  }
}
