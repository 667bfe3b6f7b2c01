package dev.rigc.model.stack;

import java.util.regex.Pattern;

/**
 * The name of a CloudFormation stack: letters, digits and hyphens, a letter first (<a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html">CreateStack</a>).
 * Its length, up to 128 characters, is for a rule to measure.
 *
 * @param value the name
 */
public record StackName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-zA-Z][-a-zA-Z0-9]*");

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public StackName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a well-formed StackName: `" + value + "`");
    }
  }

  /** The name under which this stack exports {@code output}: {@code {stack}--{output}}. */
  public String export(String output) {
    return value + "--" + output;
  }

  @Override
  public String toString() {
    return value;
  }
}
