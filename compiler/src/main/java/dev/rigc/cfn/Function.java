package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * An intrinsic function: a mapping whose only key is the function's name. Arguments of a wrong
 * shape are kept; the typed accessors of the functions are empty for them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
public sealed interface Function extends Value
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
  @Override
  MappingNode node();

  /** What stands under the function's name. */
  Value argument();

  /** The function's name as its key is written, such as {@code Ref} or {@code Fn::Sub}. */
  default String name() {
    return key().text();
  }

  /** The key; for a short form it stands where the tag stands. */
  default ScalarNode key() {
    return node().entries().get(0).key();
  }

  /** The items of the argument; none if it is no list. */
  default List<Value> arguments() {
    return argument() instanceof ListValue list ? list.items() : List.of();
  }

  /** Item {@code index}, from 0, of the argument, if it is a list that long. */
  default Optional<Value> argument(int index) {
    List<Value> items = arguments();
    return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
  }
}
