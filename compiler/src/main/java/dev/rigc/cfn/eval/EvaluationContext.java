package dev.rigc.cfn.eval;

import java.util.Map;

/**
 * What is known from outside the template.
 *
 * @param parameters values of parameters, by name; a list is text with commas
 * @param pseudo values of pseudo parameters, by name, such as {@code AWS::Region}
 * @param exports values that other stacks export, by export name
 * @param stackOutputs outputs of other stacks, by {@code stack.output}
 */
public record EvaluationContext(
    Map<String, String> parameters,
    Map<String, String> pseudo,
    Map<String, String> exports,
    Map<String, String> stackOutputs) {
  /** Nothing is known. */
  public static final EvaluationContext NONE =
      new EvaluationContext(Map.of(), Map.of(), Map.of(), Map.of());

  /** Keeps copies. */
  public EvaluationContext {
    parameters = Map.copyOf(parameters);
    pseudo = Map.copyOf(pseudo);
    exports = Map.copyOf(exports);
    stackOutputs = Map.copyOf(stackOutputs);
  }

  /** The same with values of parameters. */
  public EvaluationContext withParameters(Map<String, String> values) {
    return new EvaluationContext(values, pseudo, exports, stackOutputs);
  }

  /** The same with values of pseudo parameters. */
  public EvaluationContext withPseudo(Map<String, String> values) {
    return new EvaluationContext(parameters, values, exports, stackOutputs);
  }

  /** The same with the exports of other stacks. */
  public EvaluationContext withExports(Map<String, String> values) {
    return new EvaluationContext(parameters, pseudo, values, stackOutputs);
  }

  /** The same with the outputs of other stacks, by {@code stack.output}. */
  public EvaluationContext withStackOutputs(Map<String, String> values) {
    return new EvaluationContext(parameters, pseudo, exports, values);
  }
}
