package dev.rigc.rule.template.section;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import java.util.Optional;

/** The metadata that tells the console how to show parameters. */
final class Interface {
  private Interface() {}

  static Optional<Value> of(Template template) {
    return template.metadata().orElse(null) instanceof MapValue metadata
        ? metadata.get("AWS::CloudFormation::Interface")
        : Optional.empty();
  }
}
