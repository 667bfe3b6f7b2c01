package dev.rigc.rule.resource.elasticloadbalancing;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.PathWalker.Found;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.SecurityPages;
import java.util.List;
import java.util.Optional;

/** An HTTP listener of a public load balancer redirects instead of forwarding in clear. */
final class ListenersRedirectRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1010",
              "An HTTP listener redirects to HTTPS.",
              "What an HTTP listener forwards, passwords and cookies included, crosses the internet"
                  + " in clear. Listeners of internal load balancers are not checked.",
              SecurityPages.LISTENERS)
          .withExample("Protocol: HTTP\nDefaultActions:\n  - Type: forward\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (Resource resource : context.resources("AWS::ElasticLoadBalancingV2::Listener")) {
      if (isHttp(context, resource) && !isInternal(context, resource)) {
        Properties.written(context, resource).stream()
            .flatMap(properties -> properties.found("DefaultActions.*.Type").stream())
            .filter(type -> type.text().filter("forward"::equals).isPresent())
            .findFirst()
            .ifPresent(type -> report(resource, type, findings));
      }
    }
  }

  private static boolean isHttp(TemplateContext context, Resource listener) {
    return listener
        .property("Protocol")
        .flatMap(protocol -> context.evaluator().text(protocol))
        .filter("HTTP"::equals)
        .isPresent();
  }

  private static boolean isInternal(TemplateContext context, Resource listener) {
    return listener
        .property("LoadBalancerArn")
        .flatMap(ListenersRedirectRule::target)
        .flatMap(id -> Optional.ofNullable(context.template().resources().get(id)))
        .flatMap(balancer -> balancer.property("Scheme"))
        .map(scheme -> !context.evaluator().text(scheme).equals(Optional.of("internet-facing")))
        .orElse(false);
  }

  private static Optional<String> target(Value reference) {
    if (reference instanceof Ref ref) {
      return ref.target();
    }
    return reference instanceof GetAtt attribute ? attribute.resource() : Optional.empty();
  }

  private static void report(Resource listener, Found type, Findings findings) {
    findings
        .add(
            INFO,
            type.value().written().node(),
            "The HTTP listener `%s` forwards requests in clear.".formatted(listener.logicalId()))
        .resource(listener.logicalId())
        .hint(
            "Use `Type: redirect` with `RedirectConfig: {Protocol: HTTPS, Port: '443', StatusCode:"
                + " HTTP_301}` and forward from an HTTPS listener.");
  }
}
