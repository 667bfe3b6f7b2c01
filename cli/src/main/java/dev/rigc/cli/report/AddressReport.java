package dev.rigc.cli.report;

import dev.rigc.cidr.AddressPlan;
import dev.rigc.cidr.AddressPlan.Network;
import dev.rigc.cidr.AddressPlan.Subnet;
import dev.rigc.cidr.AddressPlan.Tier;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A plan of addresses as data. */
public final class AddressReport {
  private static final List<String> ZONES = List.of("A", "B", "C", "D");

  private AddressReport() {}

  /** Writes one JSON object. */
  public static void writeJson(AddressPlan plan, Appendable out) throws IOException {
    JsonText json = new JsonText(out);
    json.open('{');
    json.key("environments").open('[');
    for (Network network : plan.environments()) {
      write(network, json);
    }
    json.close(']');
    json.key("next").value(plan.next().map(Object::toString));
    json.key("free").value(Math.toIntExact(plan.free()));
    json.key("notes").open('[');
    for (String note : plan.notes()) {
      json.value(note);
    }
    json.close(']');
    json.close('}');
    out.append('\n');
  }

  private static void write(Network network, JsonText json) throws IOException {
    json.open('{');
    json.key("name").value(network.environment());
    json.key("cidr").value(network.vpc().toString());
    json.key("status").value(network.status().name().toLowerCase(Locale.ROOT));
    json.key("zones").value(network.zones());
    json.key("subnets").open('[');
    for (Tier tier : network.tiers()) {
      for (int i = 0; i < tier.subnets().size(); i++) {
        Subnet subnet = tier.subnets().get(i);
        json.open('{');
        json.key("tier").value(tier.name());
        json.key("zone").value(ZONES.get(i));
        json.key("cidr").value(subnet.block().toString());
        json.key("status").value(subnet.status().name().toLowerCase(Locale.ROOT));
        json.close('}');
      }
    }
    json.close(']');
    json.close('}');
  }
}
