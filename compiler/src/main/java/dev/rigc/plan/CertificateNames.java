package dev.rigc.plan;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The names of the certificate that a foundation requests: a wildcard for all hosts one label below
 * the domain, so that a further application changes no certificate, and every other host by itself.
 */
public final class CertificateNames {
  private CertificateNames() {}

  /** The names for {@code environment}, the wildcard first. */
  public static List<String> of(Riglet riglet, Environment environment) {
    String wildcard = "*." + riglet.domain();
    NavigableSet<String> others = new TreeSet<>();
    Names names = new Names(riglet);
    for (Application application : riglet.applications()) {
      names.hosts(environment, application).forEach(host -> others.add(host.value()));
      application.requireWorkload().hosts(environment.name()).stream()
          .map(DomainName::value)
          .forEach(others::add);
    }
    others.removeIf(host -> isCovered(host, riglet.domain().value()));
    List<String> all = new ArrayList<>(List.of(wildcard));
    all.addAll(others);
    return List.copyOf(all);
  }

  private static boolean isCovered(String host, String domain) {
    int dot = host.indexOf('.');
    return dot >= 0 && host.substring(dot + 1).equals(domain);
  }

  /** Whether a record in the zone of {@code domain} can prove a name. */
  public static boolean isProvable(String name, DomainName domain) {
    return name.equals(domain.value()) || name.endsWith("." + domain);
  }
}
