package dev.rigc.api;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code aws cloudformation get-template} prints: a template inside a mapping. The AWS CLI
 * puts a template that was written as JSON there as a mapping, any other as a string.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cli/latest/reference/cloudformation/get-template.html">get-template</a>
 */
public final class GetTemplateOutput {
  private static final String BODY = "TemplateBody";

  /** The keys of the output; a file with others, such as the input of create-stack, is not one. */
  private static final Set<String> KEYS = Set.of(BODY, "StagesAvailable", "ResponseMetadata");

  private GetTemplateOutput() {}

  /**
   * The template inside a document; empty if the document is something else.
   *
   * @param template the template. If it is a mapping there, its places are those in the output; if
   *     it is a string there, its places are lines and columns of that string
   * @param isText whether it is a string there
   */
  public record Template(Document template, boolean isText) {}

  /** The template inside a document; empty if the document is something else. */
  public static Optional<Template> templateIn(Document document) {
    return output(document)
        .flatMap(output -> output.get(BODY))
        .flatMap(
            body ->
                body instanceof ScalarNode
                    ? document.parsedWithin(BODY).map(template -> new Template(template, true))
                    : document.within(BODY).map(template -> new Template(template, false)))
        .filter(template -> !isOrderedMap(document));
  }

  /**
   * Whether the template is a list of pairs with the tag {@code !!omap}, as builds of the AWS CLI
   * print it in YAML if it was written as JSON.
   */
  public static boolean isOrderedMap(Document document) {
    return output(document).flatMap(output -> output.sequence(BODY)).isPresent();
  }

  private static Optional<MappingNode> output(Document document) {
    return document.root().orElse(null) instanceof MappingNode output
            && KEYS.containsAll(output.keys())
        ? Optional.of(output)
        : Optional.empty();
  }
}
