package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An intrinsic function: a mapping whose only key is the function's name. Arguments of a wrong
 * shape are kept; the typed accessors of the functions are empty for them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
public abstract sealed class Function extends Value
    permits Ref,
        GetAtt,
        Sub,
        Join,
        Split,
        Select,
        FindInMap,
        If,
        And,
        Or,
        Not,
        Equals,
        ConditionRef,
        ImportValue,
        GetAzs,
        Cidr,
        Base64,
        Length,
        ToJsonString,
        GetStackOutput,
        Transform,
        ForEach,
        RuleFunction,
        UnknownFunction {
  private final MappingNode node;
  private final Value argument;

  /**
   * A function.
   *
   * @param node the mapping with the function's name as its only key
   * @param argument what stands under the name
   */
  Function(MappingNode node, Value argument) {
    this.node = node;
    this.argument = argument;
  }

  /** The mapping with the function's name as its only key. */
  @Override
  public final MappingNode node() {
    return node;
  }

  @Override
  public final List<Value> children() {
    return List.of(argument);
  }

  /** What stands under the function's name. */
  public final Value argument() {
    return argument;
  }

  /** The function's name as its key is written, such as {@code Ref} or {@code Fn::Sub}. */
  public final String name() {
    return key().text();
  }

  /** The key; for a short form it stands where the tag stands. */
  public final ScalarNode key() {
    return node.entry(0).key();
  }

  /** The items of the argument; none if it is not a list. */
  public final List<Value> arguments() {
    return argument instanceof ListValue list ? list.items() : List.of();
  }

  /** Item {@code index}, from 0, of the argument, if it is a list that long. */
  public final Optional<Value> argument(int index) {
    return argument instanceof ListValue list && index < list.items().size()
        ? Optional.of(list.items().get(index))
        : Optional.empty();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Function that
            && getClass() == that.getClass()
            && node.equals(that.node)
            && argument.equals(that.argument));
  }

  @Override
  public final int hashCode() {
    return node.hashCode();
  }

  @Override
  public final String toString() {
    return name() + " " + argument;
  }
}
