package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.TextForm;
import java.util.List;

/** Paths of rules have the form that a load balancer compares with. */
final class PathFormRule implements RigletRule {
  private static final TextForm PATH =
      new TextForm(
          "/[A-Za-z0-9_.$/~\"'@:+&*?-]{0,127}",
          "a path that starts with a slash, of at most 128 letters, digits and `_-.$/~\"'@:+&`,"
              + " in which `*` and `?` are wildcards");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2109",
            "A path of an application is a path pattern of a listener rule.",
            "The load balancer compares with the path of the URL only: without host, query and"
                + " escaped characters.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html#path-conditions")
        .withExample("paths: [api]");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      NodePath path = context.path(application);
      check(context, findings, path.key("paths"), application.requireWorkload().paths());
      application
          .requireWorkload()
          .ports()
          .forEach(
              (name, port) ->
                  check(
                      context,
                      findings,
                      path.key("ports").key(name.value()).key("paths"),
                      port.paths()));
    }
  }

  private void check(RigletContext context, Findings findings, NodePath path, List<String> paths) {
    if (context.places().isSoundThroughout(path)) {
      for (int i = 0; i < paths.size(); i++) {
        PATH.check(context, findings, info(), path.index(i), paths.get(i));
      }
    }
  }
}
