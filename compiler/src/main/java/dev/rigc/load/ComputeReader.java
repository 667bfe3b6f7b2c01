package dev.rigc.load;

import dev.rigc.model.Architecture;
import dev.rigc.model.ClusterScaling;
import dev.rigc.model.Compute;
import dev.rigc.model.LaunchType;
import dev.rigc.model.RigletDefaults;
import dev.rigc.model.Spot;
import java.util.Optional;

/** Reads the cluster of an environment. */
final class ComputeReader {
  private final Values values;

  ComputeReader(Values values) {
    this.values = values;
  }

  Compute read(Section section) {
    Compute standard = RigletDefaults.COMPUTE;
    Optional<Architecture> architecture =
        values.optionalText(section, "architecture").flatMap(Architecture::of);
    return new Compute(
        values.word(section, "launch", LaunchType::of, standard.launch()),
        values
            .optional(section, "instanceType", Forms.INSTANCE_TYPE)
            .orElseGet(() -> RigletDefaults.instanceType(architecture)),
        values.number(section, "size", standard.size()),
        values.number(section, "maxSize", standard.maxSize()),
        section.get("scaling").map(node -> scaling(section.section("scaling"))),
        section.get("spot").map(node -> spot(section.section("spot"))),
        architecture);
  }

  private ClusterScaling scaling(Section section) {
    ClusterScaling standard = RigletDefaults.CLUSTER_SCALING;
    return new ClusterScaling(
        values.number(section, "targetCapacity", standard.targetCapacity()),
        values.number(section, "warmUp", standard.warmUp()),
        values.flag(section, "terminationProtection", standard.terminationProtection()),
        new ScalingReader(values).schedules(section));
  }

  private Spot spot(Section section) {
    Spot standard = RigletDefaults.SPOT;
    return new Spot(
        values.number(section, "base", standard.base()),
        values.number(section, "percent", standard.percent()),
        values.list(section, "instanceTypes", Forms.INSTANCE_TYPE));
  }
}
