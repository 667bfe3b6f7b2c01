package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.SubText;
import dev.rigc.cfn.value.SubText.Placeholder;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.PropertySteps;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.rule.template.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A placeholder stands in an Fn::Sub. */
final class PlaceholderOutsideSubRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1029",
              "A placeholder is used inside Fn::Sub.",
              "Without Fn::Sub the text stays as it is: `${Name}` is then part of the value, which is probably a mistake if the template defines that name.",
              Pages.function("sub"))
          .withExample("BucketName: '${AWS::StackName}-logs'")
          .withCounterparts("E1029");

  /** A text that is itself a template, such as a stack set's, has placeholders of its own. */
  private static final LazyPattern TEMPLATE =
      LazyPattern.of("(?m)^[ {]*\"?(?:AWSTemplateFormatVersion|Resources)\"?[ ]*:");

  PlaceholderOutsideSubRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Texts.Text text : Texts.of(arguments.context()).withBraces()) {
      String written = text.scalar().node().text();
      if (!text.inSub() && written.contains("${") && !TEMPLATE.matcher(written).find()) {
        text(text.scalar(), arguments);
      }
    }
  }

  private static void text(Scalar scalar, Arguments arguments) {
    List<String> steps = PropertySteps.of(scalar.path());
    if (steps.size() < 3
        || !steps.get(2).equals(steps.get(0).equals("Resources") ? "Properties" : "Value")) {
      return;
    }
    Names names = Names.of(arguments.context());
    Set<String> substituted = substitutions(steps, arguments.template());
    for (Placeholder placeholder : SubText.parse(scalar.node().text()).placeholders()) {
      String name = placeholder.name();
      String target = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
      if (names.defines(target) && !substituted.contains(name)) {
        arguments
            .report(
                scalar.node(),
                "`${%s}` is in a string without `Fn::Sub`, so it is not replaced.".formatted(name))
            .hint("Write `!Sub` in front of the text.");
        return;
      }
    }
  }

  /** Names that the service itself replaces: those of a state machine's definition. */
  private static Set<String> substitutions(List<String> steps, Template template) {
    @Nullable Resource resource =
        steps.get(0).equals("Resources") ? template.resources().get(steps.get(1)) : null;
    return resource == null
        ? Set.of()
        : resource
            .properties()
            .flatMap(p -> p.map("DefinitionSubstitutions"))
            .map(m -> m.entries().keySet())
            .orElse(Set.of());
  }
}
