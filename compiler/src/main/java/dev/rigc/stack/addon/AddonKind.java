package dev.rigc.stack.addon;

import dev.rigc.cfn.Template;
import dev.rigc.model.Riglet;
import dev.rigc.model.override.Addon;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stacks of the addons of one layer. */
public final class AddonKind implements StackKind {
  private final String layer;
  private final List<StackKind> kinds;

  private AddonKind(String layer, List<StackKind> kinds) {
    this.layer = layer;
    this.kinds = kinds;
  }

  /** The kinds that a riglet's addons make, in the order of the layers. */
  public static List<StackKind> of(Riglet riglet, List<StackKind> others) {
    return Addon.LAYERS.stream()
        .filter(layer -> riglet.addons().stream().anyMatch(addon -> addon.layer().equals(layer)))
        .<StackKind>map(layer -> new AddonKind(layer, others))
        .toList();
  }

  @Override
  public String name() {
    return layer + ADDON;
  }

  @Override
  public String command() {
    return layer + ADDON + "s";
  }

  @Override
  public Scope scope() {
    return switch (layer) {
      case "deps" -> Scope.RIGLET;
      case "build" -> Scope.APPLICATION;
      case "app" -> Scope.DEPLOYMENT;
      default -> Scope.ENVIRONMENT;
    };
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return StackKind.super.sites(riglet).stream()
        .flatMap(
            site ->
                riglet.addons().stream()
                    .filter(addon -> addon.layer().equals(layer))
                    .map(addon -> site.named(addon.name())))
        .toList();
  }

  @Override
  public Optional<String> template(StackSite site) {
    return Optional.of(addon(site).template());
  }

  private Addon addon(StackSite site) {
    return site.riglet().addons().stream()
        .filter(addon -> addon.layer().equals(layer))
        .filter(addon -> site.instance().filter(addon.name()::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** What an application needs is there before it; everything else follows its layer. */
  @Override
  public List<StackName> follows(StackSite site) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(layer) && !layer.equals("app"))
        .flatMap(kind -> kind.sites(site.riglet()).stream())
        .filter(other -> other.environment().equals(site.environment()))
        .filter(other -> other.application().equals(site.application()))
        .map(other -> new StackName(other.name().value()))
        .toList();
  }

  /** Of what a template declares, rigc knows these; all else has a default, or must be given. */
  @Override
  public List<Parameter> parameters(StackSite site) {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("Owner", site.riglet().owner().value());
    known.put("Project", site.riglet().project().value());
    known.put("Region", site.riglet().region().value());
    site.environment().ifPresent(in -> known.put("Environment", in.name().value()));
    site.application().ifPresent(of -> known.put("Application", of.name().value()));
    site.application().ifPresent(of -> known.put("Branch", of.branch().value()));
    Template template =
        Template.of(DocumentParser.parse(new Source(site.file(), addon(site).template())));
    return template.parameters().keySet().stream()
        .filter(known::containsKey)
        .map(name -> Parameter.of(name, known.getOrDefault(name, "")))
        .toList();
  }

  /** Its templates are not rendered, so nothing looks at it. */
  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    return stack;
  }
}
