package dev.rigc.model.stack;

import dev.rigc.model.value.Region;
import dev.rigc.model.value.Slug;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One CloudFormation stack of a riglet.
 *
 * @param name its name
 * @param file its template, relative to the output folder, with slashes
 * @param kind the word for its kind that names and files have too, such as {@code db-couch}
 * @param environment the environment it belongs to; absent for what all environments share
 * @param application the application it belongs to; absent for what all applications share
 * @param region where it is deployed
 * @param parameters in the order of the template
 * @param tags tags of the stack, which CloudFormation passes on to its resources
 * @param capabilities what the deployment must acknowledge, such as {@code CAPABILITY_IAM}
 * @param dependsOn stacks that must be deployed before it, in order
 * @param exports what it exports, in the order of the template
 * @param imports what it imports, in the order of names
 */
public record Stack(
    StackName name,
    String file,
    String kind,
    Optional<Slug> environment,
    Optional<Slug> application,
    Region region,
    List<Parameter> parameters,
    Map<String, String> tags,
    List<String> capabilities,
    List<StackName> dependsOn,
    List<Export> exports,
    List<Import> imports) {

  /** Keeps copies of the collections, in their order. */
  public Stack {
    parameters = List.copyOf(parameters);
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    capabilities = List.copyOf(capabilities);
    dependsOn = List.copyOf(dependsOn);
    exports = List.copyOf(exports);
    imports = List.copyOf(imports);
  }
}
