package dev.rigc.rule.template.reference;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Ref;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;

/** A Ref names a parameter, a pseudo parameter or a resource of the template. */
final class RefTargetRule extends FunctionRule<Ref> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1020",
              "A Ref names a parameter, a pseudo parameter or a resource of the template.",
              "CloudFormation refuses a template with a Ref to a name that it does not define. Conditions and rules are decided before any resource exists, so there a Ref may name parameters only.",
              Pages.function("ref"))
          .withExample("VpcId: !Ref Vcp")
          .withCounterparts("E1020");

  RefTargetRule() {
    super(Ref.class, INFO);
  }

  @Override
  protected void check(Ref ref, FunctionUse use, Arguments arguments) {
    boolean computed =
        ref.argument() instanceof Function && arguments.template().hasLanguageExtensions();
    if (ref.isNoValue()
        || (computed && ref.target().isEmpty())
        || (!computed && !arguments.literal(ref.argument(), "What `Ref` names"))) {
      return;
    }
    boolean early = use.section().equals("Conditions") || use.section().equals("Rules");
    Names names = early ? Names.ofParameters(arguments.context()) : Names.of(arguments.context());
    String name = ref.target().orElseThrow();
    if (!names.contains(name)) {
      String where = early ? " In `%s` only parameters can be named.".formatted(use.section()) : "";
      arguments
          .report(
              ref.argument().node(),
              "`%s` is %s of this template.%s"
                  .formatted(
                      name,
                      early ? "not a parameter" : "neither a parameter nor a resource",
                      where))
          .hint(names.hint(name));
    }
  }
}
