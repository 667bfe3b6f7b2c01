package dev.rigc.lint;

import dev.rigc.cfn.spec.fact.KnownRegions;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.pipeline.GitBranch;
import dev.rigc.model.value.SecretName;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.Planner;
import dev.rigc.plan.Previews;
import dev.rigc.plan.SecretNames;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackSite;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.naming.NamingRules;
import dev.rigc.stack.StackKinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the riglet of a preview, and compares it with the riglet that it is beside. */
public final class PreviewCheck {
  private static final String BRANCH = "--branch";
  private static final String ONLY = "--only";

  private final LoadedRiglet loaded;
  private final Riglet riglet;
  private final List<Diagnostic> found = new ArrayList<>();

  private PreviewCheck(LoadedRiglet loaded) {
    this.loaded = loaded;
    this.riglet = loaded.riglet();
  }

  /**
   * The riglet of a preview.
   *
   * @param loaded the riglet that it is beside, which every rule accepts
   * @param application the name of the application
   * @param branch the branch as Git names it
   */
  public static Checked<Riglet> check(LoadedRiglet loaded, String application, String branch) {
    return new PreviewCheck(loaded).check(application, branch);
  }

  private Checked<Riglet> check(String name, String branch) {
    Optional<Application> application =
        riglet.applications().stream().filter(app -> app.name().value().equals(name)).findFirst();
    if (application.isEmpty()) {
      reportApplication(name);
    }
    if (!GitBranch.isWellFormed(branch)) {
      report(
          PreviewRules.BRANCH,
          BRANCH,
          "The branch %s was asked for, but it must be %s."
              .formatted(Phrases.quoted(branch), GitBranch.REQUIREMENT),
          "`git branch --list --remotes` shows the branches that there are.");
    }
    if (!found.isEmpty()) {
      return Checked.failed(found);
    }
    Riglet preview = Previews.riglet(riglet, application.orElseThrow(), new GitBranch(branch));
    Application previewed = preview.applications().get(0);
    checkNames(preview, previewed, application.orElseThrow());
    checkSecrets(preview, previewed);
    found.addAll(
        RuleRun.run(
            new RigletContext(new LoadedRiglet(preview, loaded.places()), KnownRegions.builtIn()),
            loaded.file(),
            NamingRules.ofNames()));
    return Checked.of(preview, found);
  }

  private void reportApplication(String name) {
    List<String> known = riglet.applications().stream().map(app -> app.name().value()).toList();
    report(
        PreviewRules.APPLICATION,
        ONLY,
        "There is no application %s.".formatted(Phrases.quoted(name)),
        Suggestion.word(name, known)
            .map(Suggestion::didYouMean)
            .orElseGet(
                () -> known.isEmpty() ? null : "It must be " + Phrases.quotedOr(known) + "."));
  }

  /** One clash is enough: with the stack, all that is named after it clashes. */
  private void checkNames(Riglet preview, Application previewed, Application application) {
    Set<DerivedNameKey> taken = new HashSet<>();
    names(riglet).forEach(name -> taken.add(DerivedNameKey.of(name.name())));
    names(preview)
        .filter(name -> name.what().length() > 0 && taken.contains(DerivedNameKey.of(name.name())))
        .findFirst()
        .ifPresent(
            name ->
                report(
                    PreviewRules.NAME,
                    BRANCH,
                    "The %s `%s` of the preview is one of the riglet, too."
                        .formatted(name.what(), name.name().value()),
                    application.branch().lowerCase().equals(previewed.branch().lowerCase())
                        ? "The riglet deploys this branch itself; name another one."
                        : "Name another branch."));
  }

  /** What belongs to an application; all else is the riglet's in both. */
  private static Stream<SiteName> names(Riglet riglet) {
    return Planner.sites(riglet, StackKinds.all()).stream()
        .filter(site -> site.application().isPresent())
        .flatMap((StackSite site) -> site.kind().names(site).stream());
  }

  private record DerivedNameKey(String kind, String value) {
    static DerivedNameKey of(DerivedName name) {
      return new DerivedNameKey(name.kind().words(), name.value());
    }
  }

  private void checkSecrets(Riglet preview, Application previewed) {
    Set<SecretName> known = new HashSet<>(new SecretNames(riglet).all());
    Environment environment = preview.environments().get(0);
    for (SecretName secret : new SecretNames(preview).of(environment, previewed)) {
      if (!known.contains(secret)) {
        report(
            PreviewRules.SECRET,
            BRANCH,
            "The preview of `%s` reads the secret `%s`, which the riglet does not name."
                .formatted(previewed.name(), secret.value()),
            "Without `${branch}` in its name, the preview and the riglet share the secret.");
      }
    }
  }

  private void report(RuleInfo rule, String option, String message, @Nullable String hint) {
    found.add(
        Diagnostic.builder(rule.id(), rule.severity(), SourceLocation.startOf(option), message)
            .hint(hint)
            .build());
  }
}
