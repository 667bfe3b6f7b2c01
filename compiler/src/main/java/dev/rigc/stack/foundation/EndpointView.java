package dev.rigc.stack.foundation;

import dev.rigc.cfn.spec.fact.EndpointServices;
import dev.rigc.model.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the templates of {@code foundation} see of an interface endpoint.
 *
 * @param endpointId its logical id
 * @param service the end of the name of its service, such as {@code ecr.api}
 */
public record EndpointView(String endpointId, String service) {
  static List<EndpointView> of(Network network) {
    return network.endpoints().stream()
        .flatMap(endpoint -> EndpointServices.of(endpoint.key()).stream())
        .map(service -> new EndpointView(logicalId(service), service))
        .toList();
  }

  /** {@code EcrApiEndpoint} for {@code ecr.api}. */
  private static String logicalId(String service) {
    return Arrays.stream(service.split("[.-]", -1))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining("", "", "Endpoint"));
  }
}
