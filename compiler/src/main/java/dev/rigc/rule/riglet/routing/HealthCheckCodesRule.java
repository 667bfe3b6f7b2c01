package dev.rigc.rule.riglet.routing;

import dev.rigc.cfn.spec.fact.SettingRange;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.application.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The status codes of a healthy copy are such as a load balancer compares with. */
final class HealthCheckCodesRule implements RigletRule {
  private static final Pattern PART = Pattern.compile("([0-9]{3})(?:-([0-9]{3}))?");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2107",
            "The status codes of a health check are numbers of 200 to 499, or ranges of them.",
            "Elastic Load Balancing accepts no other codes.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html")
        .withExample("targetGroup: { codes: 2xx }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NumberRange range = NumberRange.of(SettingRange.HEALTH_CHECK_CODES);
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("targetGroup").key("codes");
      String codes = application.targetGroup().codes();
      if (!isWellFormed(codes, range) && context.isSound(path)) {
        context
            .report(
                findings,
                info(),
                path,
                "%s is %s; it must be status codes of %s to %s, or ranges of them, joined by commas."
                    .formatted(
                        KeyPath.quoted(path),
                        Phrases.quoted(codes),
                        range.lowest(),
                        range.highest()))
            .hint("`200-399` takes redirects for healthy, `200` does not.");
      }
    }
  }

  private static boolean isWellFormed(String codes, NumberRange range) {
    for (String part : codes.split(",", -1)) {
      Matcher found = PART.matcher(part);
      if (!found.matches()) {
        return false;
      }
      int first = Integer.parseInt(found.group(1));
      int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
      if (!range.holds(first) || !range.holds(last) || first > last) {
        return false;
      }
    }
    return true;
  }
}
