package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.List;

/** Reads nodes, all in long form, as values. */
public final class ValueReader {
  private ValueReader() {}

  /** A value where {@code Condition} is an ordinary key. */
  public static Value value(Node node) {
    return read(node, false);
  }

  /** A value where a mapping with the only key {@code Condition} names a condition. */
  static Value condition(Node node) {
    return read(node, true);
  }

  /** A mapping that is not a function whatever its keys, such as a section. */
  public static MapValue map(MappingNode node, boolean conditional) {
    Value[] values = new Value[node.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(node.entry(i).value(), conditional);
    }
    return new MapValue(node, values);
  }

  private static Value read(Node node, boolean conditional) {
    if (node instanceof ScalarNode scalar) {
      return new Scalar(scalar);
    }
    if (node instanceof SequenceNode sequence) {
      return list(sequence, conditional);
    }
    MappingNode mapping = (MappingNode) node;
    return mapping.size() == 1 ? single(mapping, conditional) : map(mapping, conditional);
  }

  private static ListValue list(SequenceNode node, boolean conditional) {
    List<Node> nodes = node.items();
    Value[] items = new Value[nodes.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = read(nodes.get(i), conditional);
    }
    return new ListValue(node, List.of(items));
  }

  private static Value single(MappingNode node, boolean conditional) {
    MappingNode.Entry entry = node.entry(0);
    String name = entry.name();
    if (name.equals("Condition") && conditional) {
      return new ConditionRef(node, read(entry.value(), true));
    }
    if (!name.equals("Ref") && !name.startsWith("Fn::")) {
      return map(node, conditional);
    }
    return function(node, name, argument(name, entry.value(), conditional));
  }

  private static Value argument(String name, Node node, boolean conditional) {
    return switch (name) {
      case "Fn::And", "Fn::Or", "Fn::Not" -> read(node, true);
      default -> read(node, conditional);
    };
  }

  private static Function function(MappingNode node, String name, Value argument) {
    return switch (name) {
      case "Ref" -> new Ref(node, argument);
      case "Fn::GetAtt" -> new GetAtt(node, argument);
      case "Fn::Sub" -> new Sub(node, argument);
      case "Fn::Join" -> new Join(node, argument);
      case "Fn::Split" -> new Split(node, argument);
      case "Fn::Select" -> new Select(node, argument);
      case "Fn::FindInMap" -> new FindInMap(node, argument);
      case "Fn::If" -> new If(node, argument);
      case "Fn::And" -> new And(node, argument);
      case "Fn::Or" -> new Or(node, argument);
      case "Fn::Not" -> new Not(node, argument);
      case "Fn::Equals" -> new Equals(node, argument);
      case "Fn::ImportValue" -> new ImportValue(node, argument);
      case "Fn::GetAZs" -> new GetAzs(node, argument);
      case "Fn::Cidr" -> new Cidr(node, argument);
      case "Fn::Base64" -> new Base64(node, argument);
      case "Fn::Length" -> new Length(node, argument);
      case "Fn::ToJsonString" -> new ToJsonString(node, argument);
      case "Fn::GetStackOutput" -> new GetStackOutput(node, argument);
      case "Fn::Transform" -> new Transform(node, argument);
      case "Fn::Contains",
          "Fn::EachMemberEquals",
          "Fn::EachMemberIn",
          "Fn::RefAll",
          "Fn::ValueOf",
          "Fn::ValueOfAll" ->
          new RuleFunction(node, argument);
      default ->
          name.startsWith("Fn::ForEach::")
              ? new ForEach(node, argument)
              : new UnknownFunction(node, argument);
    };
  }
}
