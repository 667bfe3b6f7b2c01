package dev.rigc.rule.template;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.yaml.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what functions are given, and reports under one rule. */
public final class Arguments {
  private final TemplateContext context;
  private final Findings findings;
  private final RuleInfo info;

  Arguments(TemplateContext context, Findings findings, RuleInfo info) {
    this.context = context;
    this.findings = findings;
    this.info = info;
  }

  /** What the rule looks at. */
  public TemplateContext context() {
    return context;
  }

  /** The template. */
  public Template template() {
    return context.template();
  }

  /** Where findings go. */
  public Findings findings() {
    return findings;
  }

  /** Reports a finding at a node under the rule. */
  public Diagnostic.Builder report(Node node, String message) {
    return findings.add(info, node, message);
  }

  /** The argument's items, if it is a list of {@code least} to {@code most} items. */
  public Optional<List<Value>> list(Function function, int least, int most, String wanted) {
    if (!(function.argument() instanceof ListValue list)) {
      report(
          function.argument().node(),
          "`%s` has %s; it requires a list: %s."
              .formatted(function.name(), words(function.argument()), wanted));
      return Optional.empty();
    }
    int size = list.items().size();
    if (size < least || size > most) {
      report(
          list.node(),
          "`%s` has a list of %s; it requires %s: %s."
              .formatted(function.name(), size, count(least, most), wanted));
      return Optional.empty();
    }
    return Optional.of(list.items());
  }

  private static String count(int least, int most) {
    return least == most ? Integer.toString(least) : least + " to " + most;
  }

  /** Whether the template has the language extensions that a function needs; reports it if not. */
  public boolean extended(Function function) {
    boolean extended = template().hasLanguageExtensions() || template().mayGrow();
    if (!extended) {
      report(
              function.key(),
              "`%s` needs the language extensions, which this template does not have."
                  .formatted(function.name()))
          .hint("Add `Transform: AWS::LanguageExtensions`.");
    }
    return extended;
  }

  /** Whether a value may be text; reports it if not. */
  public boolean text(Value value, String what) {
    return kind(value, ValueType.TEXT, what);
  }

  /** Whether a value may be a list; reports it if not. */
  public boolean listLike(Value value, String what) {
    return kind(value, ValueType.LIST, what);
  }

  /** Whether a value is text that is written out; reports it if not. */
  public boolean literal(Value value, String what) {
    if (value instanceof Scalar scalar && !scalar.node().isNull()) {
      return true;
    }
    report(
        value.node(), "%s must be written out as text; this is %s.".formatted(what, words(value)));
    return false;
  }

  private boolean kind(Value value, ValueType wanted, String what) {
    boolean isNull = value instanceof Scalar scalar && scalar.node().isNull();
    Set<ValueType> kinds = isNull ? EnumSet.noneOf(ValueType.class) : ValueType.of(value, context);
    if (kinds.contains(wanted)) {
      return true;
    }
    String found = isNull ? "null" : words(value);
    report(value.node(), "%s must be %s; this is %s.".formatted(what, wanted.words(), found));
    return false;
  }

  /** What a value is, in words. */
  public String words(Value value) {
    if (value instanceof Function function) {
      Set<ValueType> kinds = ValueType.of(value, context);
      return kinds.size() == 1
          ? "`%s`, which gives %s".formatted(function.name(), kinds.iterator().next().words())
          : "`" + function.name() + "`";
    }
    return value.node().kind();
  }
}
