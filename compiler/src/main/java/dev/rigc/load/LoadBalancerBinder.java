package dev.rigc.load;

import dev.rigc.model.Firewall;
import dev.rigc.model.LoadBalancer;
import dev.rigc.model.RigletDefaults;
import java.util.Optional;

/** Binds the load balancer of an environment. */
final class LoadBalancerBinder {
  private final Values values;

  LoadBalancerBinder(Values values) {
    this.values = values;
  }

  Optional<LoadBalancer> bind(Section section) {
    LoadBalancer standard = RigletDefaults.LOAD_BALANCER;
    return new LoadBalancer(
            values.number(section, "idleTimeout", standard.idleTimeout()),
            values.word(section, "firewall", Firewall::of, standard.firewall()))
        .ifAny();
  }
}
