package dev.rigc.rule.template.section;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Form;
import dev.rigc.rule.template.SectionRule;

/** Metadata for cfn-init has the form that cfn-init reads. */
final class InitFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3009",
              "Metadata for cfn-init has the form that cfn-init reads.",
              "cfn-init stops at a key or a value that it does not know, so the instance is never set up.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-init.html")
          .withExample("AWS::CloudFormation::Init: {config: {package: {}}}")
          .withCounterparts("E3009");
  private static final Form SETS = Form.map(Form.any());
  private static final Form PACKAGES = Form.map(Form.map(Form.any()));
  private static final Form FILE =
      Form.keys()
          .may("authentication", Form.any())
          .may("content", Form.any())
          .may("context", Form.any())
          .may("encoding", Form.oneOf("plain", "base64"))
          .may("group", Form.text())
          .may("mode", Form.text())
          .may("owner", Form.text())
          .may("source", Form.text());
  private static final Form COMMAND =
      Form.keys()
          .must("command", Form.any())
          .may("cwd", Form.text())
          .may("env", Form.map(Form.text()))
          .may("ignoreErrors", Form.bool())
          .may("test", Form.text())
          .may("waitAfterCompletion", Form.text());
  private static final Form SERVICE =
      Form.keys()
          .may("commands", Form.list(Form.text()))
          .may("enabled", Form.bool())
          .may("ensureRunning", Form.bool())
          .may("files", Form.list(Form.text()))
          .may("packages", Form.map(Form.list(Form.text())))
          .may("sources", Form.list(Form.text()));
  private static final Form CONFIG =
      Form.keys()
          .may("commands", Form.map(COMMAND))
          .may("files", Form.map(FILE))
          .may("groups", Form.map(Form.any()))
          .may("packages", PACKAGES)
          .may("services", Form.map(Form.map(SERVICE)))
          .may("sources", Form.map(Form.text()))
          .may("users", Form.map(Form.any()));

  InitFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      Value init =
          resource.find("Metadata") instanceof MapValue metadata
              ? metadata.find("AWS::CloudFormation::Init")
              : null;
      if (init != null) {
        init(init, arguments);
      }
    }
  }

  private static void init(Value value, Arguments arguments) {
    if (!(value instanceof MapValue map)) {
      Form.map(Form.any()).check(value, "AWS::CloudFormation::Init", arguments);
      return;
    }
    for (int i = 0; i < map.size(); i++) {
      Form form = map.name(i).equals("configSets") ? SETS : CONFIG;
      form.check(map.value(i), map.name(i), arguments);
    }
  }
}
