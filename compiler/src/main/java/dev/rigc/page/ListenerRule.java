package dev.rigc.page;

import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a listener.
 *
 * @param resource the resource
 * @param listener the listener, if it is one of these stacks
 * @param priority its priority
 * @param hosts the host names that it is for
 * @param paths the paths that it is for
 * @param others what else a request must have
 * @param actions what it does
 */
record ListenerRule(
    ResourceModel resource,
    Optional<ResourceModel> listener,
    String priority,
    List<String> hosts,
    List<String> paths,
    List<String> others,
    List<String> actions) {
  /** All rules, stack by stack. */
  static List<ListenerRule> all(PageFacts facts) {
    return facts.resources("AWS::ElasticLoadBalancingV2::ListenerRule").stream()
        .map(rule -> of(facts, rule))
        .toList();
  }

  /** By listener and priority. */
  static Comparator<ListenerRule> order(PageFacts facts) {
    return Comparator.<ListenerRule, String>comparing(rule -> rule.listenerName(facts))
        .thenComparing(rule -> rule.priority().length())
        .thenComparing(ListenerRule::priority);
  }

  String listenerName(PageFacts facts) {
    return listener
        .map(found -> facts.show(found.property("Port")))
        .orElseGet(() -> facts.show(resource.property("ListenerArn")));
  }

  private static ListenerRule of(PageFacts facts, ResourceModel rule) {
    List<String> hosts = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Term condition : PageFacts.items(rule.property("Conditions"))) {
      String field = Terms.text(PageFacts.at(condition, "Field"));
      if (field.equals("host-header")) {
        hosts.addAll(values(facts, condition, "HostHeaderConfig"));
      } else if (field.equals("path-pattern")) {
        paths.addAll(values(facts, condition, "PathPatternConfig"));
      } else {
        others.add(facts.show(condition));
      }
    }
    return new ListenerRule(
        rule,
        facts.target(rule.property("ListenerArn")),
        facts.show(rule.property("Priority")),
        hosts,
        paths,
        others,
        actions(facts, rule.property("Actions")));
  }

  private static List<String> values(PageFacts facts, Term condition, String configuration) {
    List<String> values =
        new ArrayList<>(facts.lines(PageFacts.at(condition, configuration, "Values")));
    values.addAll(facts.lines(PageFacts.at(condition, "Values")));
    return values;
  }

  /** Actions of a rule or listener, each in a line. */
  static List<String> actions(PageFacts facts, Term actions) {
    return PageFacts.items(actions).stream().map(action -> action(facts, action)).toList();
  }

  private static String action(PageFacts facts, Term action) {
    String type = facts.show(PageFacts.at(action, "Type"));
    return switch (type) {
      case "forward" -> "forward to " + String.join(", ", targets(facts, action));
      case "redirect" -> "redirect to " + address(facts, PageFacts.at(action, "RedirectConfig"));
      case "fixed-response" ->
          "answer " + facts.show(PageFacts.at(action, "FixedResponseConfig", "StatusCode"));
      default -> type;
    };
  }

  private static List<String> targets(PageFacts facts, Term action) {
    List<String> targets = new ArrayList<>();
    Term one = PageFacts.at(action, "TargetGroupArn");
    if (!one.equals(Term.NONE)) {
      targets.add(facts.named(one));
    }
    for (Term group : PageFacts.items(PageFacts.at(action, "ForwardConfig", "TargetGroups"))) {
      String weight = facts.show(PageFacts.at(group, "Weight"));
      targets.add(
          facts.named(PageFacts.at(group, "TargetGroupArn"))
              + (weight.isEmpty() ? "" : " (weight " + weight + ")"));
    }
    return targets;
  }

  /** What is not written stays as it is in the request, in the words of the service. */
  private static String address(PageFacts facts, Term redirect) {
    return "%s://%s:%s%s (%s)"
        .formatted(
            part(facts, redirect, "Protocol", "#{protocol}"),
            part(facts, redirect, "Host", "#{host}"),
            part(facts, redirect, "Port", "#{port}"),
            part(facts, redirect, "Path", "/#{path}"),
            facts.show(PageFacts.at(redirect, "StatusCode")));
  }

  private static String part(PageFacts facts, Term redirect, String key, String otherwise) {
    String text = facts.show(PageFacts.at(redirect, key));
    return text.isEmpty() ? otherwise : text;
  }
}
