package dev.rigc.render;

import dev.rigc.model.value.Ec2Id;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A subnet that exists, as templates see it. Its id is the default of a parameter of a type that
 * CloudFormation looks up, so that a wrong one is found before anything is made.
 *
 * @param parameterId the name of the parameter that holds its id
 * @param id its id
 */
public record ExistingSubnet(String parameterId, String id) {
  /**
   * The subnets of one kind.
   *
   * @param name the beginning of the names of their parameters
   * @param zones the ends of them, by zone
   */
  public static List<ExistingSubnet> of(String name, List<String> zones, List<Ec2Id> ids) {
    return IntStream.range(0, ids.size())
        .mapToObj(i -> new ExistingSubnet(name + zones.get(i), ids.get(i).value()))
        .toList();
  }
}
