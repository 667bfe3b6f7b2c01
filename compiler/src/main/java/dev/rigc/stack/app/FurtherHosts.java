package dev.rigc.stack.app;

import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.DomainName;
import dev.rigc.plan.ListenerRules.ListenerRule;
import java.util.ArrayList;
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
        application.requireWorkload().hosts(environment.name()).stream()
            .map(DomainName::value)
            .toList();
    List<AppView.Host> hosts =
        rules.stream().map(rule -> host(rule, rule.further() ? List.of() : further)).toList();
    return environment.deployment(application).shiftsTraffic() ? ofOneRule(hosts) : hosts;
  }

  /** ECS moves the requests of one rule only, so one rule matches all names. */
  private static List<AppView.Host> ofOneRule(List<AppView.Host> hosts) {
    List<String> names = new ArrayList<>();
    hosts.stream().skip(1).map(AppView.Host::name).forEach(names::add);
    hosts.forEach(host -> names.addAll(host.furtherNames()));
    List<AppView.Host> all = new ArrayList<>();
    for (AppView.Host host : hosts) {
      boolean isFirst = all.isEmpty();
      all.add(
          new AppView.Host(
              host.name(),
              host.priority(),
              isFirst ? host.ruleId() : null,
              host.recordId(),
              isFirst ? names : List.of()));
    }
    return all;
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
    return application.requireWorkload().aliases(environment.name()).stream()
        .map(host -> new AppView.FurtherRecord(host.value(), LogicalIds.of("Record", host)))
        .toList();
  }
}
