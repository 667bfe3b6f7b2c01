package dev.rigc.rule.system;

import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.DeclaredParameter;
import dev.rigc.rule.Findings;
import dev.rigc.rule.ParameterFile;
import dev.rigc.rule.PlannedStack;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.SystemRule;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of parameters, from a file or from the plan, are values that the templates take. */
final class GivenValuesFitRule implements SystemRule {
  private static final String PARAMETERS =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html";
  private static final String FILE =
      "https://docs.aws.amazon.com/cli/latest/reference/cloudformation/create-stack.html";

  static final RuleInfo VALUE =
      RuleInfo.error(
              "CFN5050",
              "A parameter accepts the value that is passed to it.",
              "CloudFormation refuses a value that breaks the parameter's own constraints.",
              PARAMETERS)
          .withExample("[{\"ParameterKey\": \"Size\", \"ParameterValue\": \"many\"}]\n");

  static final RuleInfo UNKNOWN =
      RuleInfo.warning(
              "CFN5051",
              "A value is given to a parameter that exists.",
              "CloudFormation refuses values for parameters that the template does not have.",
              FILE)
          .withExample("[{\"ParameterKey\": \"Sise\", \"ParameterValue\": \"1\"}]\n");

  static final RuleInfo FORM =
      RuleInfo.error(
              "CFN5052",
              "A parameter file has the form of the AWS CLI.",
              "What is not a list of `ParameterKey` and `ParameterValue`, or a mapping, gives no"
                  + " parameter a value.",
              FILE)
          .withExample("[{\"Key\": \"Size\", \"Value\": \"1\"}]\n")
          .withCounterparts("E0200");

  @Override
  public List<RuleInfo> infos() {
    return List.of(VALUE, UNKNOWN, FORM);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    set.parameterFile().ifPresent(file -> check(set, file, findings));
    for (Stack stack : set.stacks()) {
      for (MappingNode.Entry entry :
          stack.planned().map(PlannedStack::parameterEntries).orElse(List.of())) {
        DeclaredParameter parameter = stack.parameters().get(entry.name());
        if (parameter != null && entry.value() instanceof ScalarNode value && !value.isNull()) {
          value(parameter, value.text(), value, findings);
        }
      }
    }
  }

  private static void check(SetContext set, ParameterFile file, Findings findings) {
    for (Node node : file.misshapen()) {
      findings
          .add(FORM, node, "This sets no parameter: it is %s.".formatted(node.kind()))
          .hint("Write a list of `{\"ParameterKey\": …, \"ParameterValue\": …}`.");
    }
    Map<String, DeclaredParameter> known = new LinkedHashMap<>();
    boolean mayGrow = false;
    for (Stack stack : set.stacks()) {
      stack.parameters().forEach(known::putIfAbsent);
      mayGrow |= stack.mayGrow();
    }
    for (ParameterFile.Entry entry : file.entries()) {
      String name = entry.name().text();
      DeclaredParameter parameter = known.get(name);
      if (parameter != null) {
        value(parameter, entry.value(), entry.node(), findings);
      } else if (!mayGrow) {
        unknown(entry.name(), known.keySet(), findings);
      }
    }
  }

  private static void value(
      DeclaredParameter parameter, String value, Node place, Findings findings) {
    for (String fault : parameter.constraints().faults(value)) {
      findings
          .add(
              VALUE,
              place,
              "The value of `%s` breaks its constraints: %s".formatted(parameter.name(), fault))
          .hint("%s declares the parameter.".formatted(parameter.location()))
          .related(parameter.location(), "the parameter");
    }
  }

  private static void unknown(ScalarNode name, Set<String> known, Findings findings) {
    findings
        .add(UNKNOWN, name, "No template here has a parameter `%s`.".formatted(name.text()))
        .hint(
            Suggestion.name(name.text(), known)
                .map(Suggestion::didYouMean)
                .orElse("Take the value out, or declare the parameter."));
  }
}
