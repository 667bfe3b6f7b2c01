package dev.rigc.model.network;

import java.util.Optional;

/**
 * The load balancer of an environment, beyond what all of them have in common.
 *
 * @param idleTimeout seconds after which a connection without traffic is closed, 1 to 4000 (<a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html">LoadBalancerAttribute</a>)
 * @param firewall what AWS WAF does in front of it
 */
public record LoadBalancer(int idleTimeout, Firewall firewall) {
  /** This one unless it is the default. */
  public Optional<LoadBalancer> ifAny() {
    return equals(NetworkDefaults.LOAD_BALANCER) ? Optional.empty() : Optional.of(this);
  }
}
