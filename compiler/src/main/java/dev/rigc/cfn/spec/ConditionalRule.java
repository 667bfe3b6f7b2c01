package dev.rigc.cfn.spec;

/**
 * A fact about several properties together, for instance that a Fargate task must pair CPU and
 * memory as the documentation's table says.
 *
 * @param id a stable name in kebab case, unique within its resource type
 * @param path where the schema must hold; with a wildcard it must hold at each such place
 * @param schema what a value at that place must fit
 * @param weight whether AWS refuses a template that breaks the rule, or merely discourages it
 * @param message a full sentence saying what is required
 * @param source the public page the rule can be read in
 */
public record ConditionalRule(
    String id,
    PropertyPath path,
    PropertySchema schema,
    Weight weight,
    String message,
    String source) {

  /** How bad it is to break the rule. */
  public enum Weight {
    /** The deployment fails. */
    ERROR,
    /** The deployment works, and will be regretted. */
    WARNING
  }
}
