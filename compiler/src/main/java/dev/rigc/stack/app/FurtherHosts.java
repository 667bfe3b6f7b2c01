package dev.rigc.stack.app;

import dev.rigc.model.Application;
import dev.rigc.model.DomainName;
import dev.rigc.model.Environment;
import dev.rigc.plan.ListenerRules.ListenerRule;
import java.util.List;

/**
 * The host names of an application as its template has them. Those that the riglet writes itself
 * are further values of the first rule, so that they take no priority from anybody.
 */
final class FurtherHosts {
  private FurtherHosts() {}

  static List<AppView.Host> hosts(
      List<ListenerRule> rules, Environment environment, Application application) {
    List<String> further =
        application.requireWorkload().hosts(environment).stream().map(DomainName::value).toList();
    return rules.stream().map(rule -> host(rule, rule.further() ? List.of() : further)).toList();
  }

  private static AppView.Host host(ListenerRule rule, List<String> further) {
    return new AppView.Host(
        rule.host().value(),
        rule.priority(),
        rule.further() ? "PreferredListenerRule" : "ListenerRule",
        rule.further() ? "PreferredRecord" : "Record",
        further);
  }

  static List<AppView.FurtherRecord> records(Environment environment, Application application) {
    return application.requireWorkload().aliases(environment).stream()
        .map(host -> new AppView.FurtherRecord(host.value(), LogicalIds.of("Record", host)))
        .toList();
  }
}
