package dev.rigc.load.bind;

import dev.rigc.model.network.Firewall;
import dev.rigc.model.network.LoadBalancer;
import dev.rigc.model.network.NetworkDefaults;
import java.util.Optional;

/** Binds the load balancer of an environment. */
final class LoadBalancerBinder {
  private final Values values;

  LoadBalancerBinder(Values values) {
    this.values = values;
  }

  Optional<LoadBalancer> bind(Section section) {
    LoadBalancer standard = NetworkDefaults.LOAD_BALANCER;
    return new LoadBalancer(
            values.number(section, "idleTimeout", standard.idleTimeout()),
            values.word(section, "firewall", Firewall::of, standard.firewall()))
        .ifAny();
  }
}
