package dev.rigc.render;

import dev.rigc.model.compute.Spot;
import dev.rigc.model.value.InstanceType;
import java.util.List;

/**
 * How much of a cluster runs on spare capacity.
 *
 * @param base so many hosts, or copies on Fargate, never do
 * @param spotPercent the share of the others that does
 * @param onDemandPercent the share of the others that does not
 * @param instanceTypes further types of hosts
 */
public record SpotView(int base, int spotPercent, int onDemandPercent, List<String> instanceTypes) {
  private static final int ALL = 100;

  /** The view of a share. */
  public static SpotView of(Spot spot) {
    return new SpotView(
        spot.base(),
        spot.percent(),
        ALL - spot.percent(),
        spot.instanceTypes().stream().map(InstanceType::value).distinct().toList());
  }
}
