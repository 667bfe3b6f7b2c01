package dev.rigc.cfn.eval;

import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that functions make; they stand where the function stands. */
final class Synthetic {
  private Synthetic() {}

  static Scalar text(String text, Function function) {
    Node at = function.node();
    return new Scalar(
        new ScalarNode(at.path(), at.span(), Optional.empty(), text, ScalarNode.Style.QUOTED));
  }

  static ListValue list(List<String> texts, Function function) {
    List<Value> items = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (String text : texts) {
      Scalar item = text(text, function);
      items.add(item);
      nodes.add(item.node());
    }
    Node at = function.node();
    return new ListValue(new SequenceNode(at.path(), at.span(), Optional.empty(), nodes), items);
  }
}
