package dev.rigc.cli.report;

import dev.rigc.diff.change.Effect;
import java.io.IOException;

/**
 * The counts that GitLab shows in a merge request for {@code artifacts:reports:terraform}. A
 * replacement counts as a deletion and a creation, as Terraform counts it.
 *
 * @see <a href="https://docs.gitlab.com/user/infrastructure/iac/mr_integration/">Terraform
 *     integration in merge requests</a>
 */
final class DiffGitLabReport implements DiffReport {
  @Override
  public void write(DiffOutcome outcome, Appendable out) throws IOException {
    int replaced = outcome.count(Effect.WILL_REPLACE);
    int updated =
        outcome.count(Effect.IN_PLACE)
            + outcome.count(Effect.MAY_INTERRUPT)
            + outcome.count(Effect.MAY_REPLACE);
    JsonText json = new JsonText(out);
    json.open('{');
    json.key("create").value(outcome.count(Effect.CREATE) + replaced);
    json.key("update").value(updated);
    json.key("delete").value(outcome.count(Effect.DELETE) + replaced);
    json.close('}');
    out.append('\n');
  }
}
