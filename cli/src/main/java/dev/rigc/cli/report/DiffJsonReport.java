package dev.rigc.cli.report;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diff.change.AttributeDifference;
import dev.rigc.diff.change.Cause;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.OutputDifference;
import dev.rigc.diff.change.ParameterDifference;
import dev.rigc.diff.change.PropertyDifference;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.change.TagDifference;
import dev.rigc.diff.value.Term;
import dev.rigc.lint.AcceptedChange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The object that {@code schemas/diff.schema.json} describes. */
final class DiffJsonReport implements DiffReport {
  /** Raised when a program that reads the object has to be changed. */
  private static final int FORMAT = 1;

  private final String version;

  DiffJsonReport(String version) {
    this.version = version;
  }

  @Override
  public void write(DiffOutcome outcome, Appendable out) throws IOException {
    new Writing(outcome, new JsonText(out)).write(version);
    out.append('\n');
  }

  private record Writing(DiffOutcome outcome, JsonText json) {
    void write(String version) throws IOException {
      json.open('{');
      json.key("rigcDiff").value(FORMAT);
      json.key("rigc").value(version);
      json.key("before").value(outcome.before());
      json.key("after").value(outcome.after());
      counts();
      json.key("stacks").open('[');
      for (StackDifference stack : outcome.result().difference().stacks()) {
        if (stack.kind() != Kind.UNCHANGED) {
          write(stack);
        }
      }
      json.close(']');
      json.key("unchanged").open('[');
      for (StackDifference stack : outcome.result().difference().stacks()) {
        if (stack.kind() == Kind.UNCHANGED) {
          json.value(stack.key());
        }
      }
      json.close(']');
      json.key("findings").open('[');
      for (Diagnostic insight : outcome.result().insights()) {
        write(insight);
      }
      json.close(']');
      json.key("violations").open('[');
      for (String violation : outcome.violations()) {
        json.value(violation);
      }
      json.close(']').close('}');
    }

    private void counts() throws IOException {
      json.key("counts").open('{');
      for (Effect effect : Effect.values()) {
        json.key(effect.word()).value(outcome.count(effect));
      }
      json.key("data lost").value((int) outcome.lost());
      json.close('}');
    }

    private void write(StackDifference stack) throws IOException {
      json.open('{');
      json.key("stack").value(stack.key());
      json.key("file").value(stack.model().source().file());
      json.key("environment").value(stack.model().source().environment());
      json.key("kind").value(stack.kind().word());
      json.key("effect").value(stack.effect().word());
      json.key("tags").open('[');
      for (TagDifference one : stack.tags()) {
        json.open('{').key("name").value(one.key());
        values(one.before(), one.after());
      }
      json.close(']').key("parameters").open('[');
      for (ParameterDifference one : stack.parameters()) {
        json.open('{').key("name").value(one.name());
        values(one.before(), one.after());
      }
      json.close(']').key("resources").open('[');
      for (ResourceDifference one : stack.resources()) {
        write(one);
      }
      json.close(']').key("outputs").open('[');
      for (OutputDifference one : stack.outputs()) {
        write(one);
      }
      json.close(']').close('}');
    }

    private void values(Term before, Term after) throws IOException {
      json.key("before").value(shown(before)).key("after").value(shown(after)).close('}');
    }

    private Optional<String> shown(Term term) {
      return term.equals(Term.NONE) ? Optional.empty() : Optional.of(outcome.result().show(term));
    }

    private void write(ResourceDifference resource) throws IOException {
      json.open('{');
      json.key("logicalId").value(resource.logicalId());
      json.key("type").value(resource.type());
      json.key("kind").value(resource.kind().word());
      json.key("effect").value(resource.effect().word());
      json.key("data").value(resource.fate().word());
      json.key("accepted").value(outcome.accepted().apply(resource).map(AcceptedChange::reason));
      json.key("properties").open('[');
      for (PropertyDifference one : resource.properties()) {
        json.open('{').key("path").value(one.path()).key("passed").value(one.isPassed());
        values(one.before(), one.after());
      }
      json.close(']').key("attributes").open('[');
      for (AttributeDifference one : resource.attributes()) {
        json.open('{').key("name").value(one.name());
        values(one.before(), one.after());
      }
      json.close(']');
      causes(resource.causes());
      json.close('}');
    }

    private void causes(List<Cause> causes) throws IOException {
      json.key("causes").open('[');
      for (Cause cause : causes) {
        json.open('{');
        json.key("effect").value(cause.effect().word());
        json.key("property").value(cause.property());
        json.key("reason").value(cause.reason());
        json.key("certain").value(cause.isCertain());
        json.key("path").line(cause.way());
        json.close('}');
      }
      json.close(']');
    }

    private void write(OutputDifference output) throws IOException {
      json.open('{').key("name").value(output.name());
      json.key("exportBefore").value(named(output.exportBefore()));
      json.key("exportAfter").value(named(output.exportAfter()));
      causes(output.causes());
      values(output.before(), output.after());
    }

    private Optional<String> named(String name) {
      return name.isEmpty() ? Optional.empty() : Optional.of(outcome.result().show(name));
    }

    private void write(Diagnostic insight) throws IOException {
      json.open('{');
      json.key("rule").value(insight.rule().value());
      json.key("severity").value(insight.severity().word());
      json.key("file").value(insight.location().file());
      json.key("line").value(insight.location().line());
      json.key("column").value(insight.location().column());
      json.key("resource").value(insight.resource());
      json.key("message").value(insight.message());
      json.key("hint").value(insight.hint());
      json.close('}');
    }
  }
}
