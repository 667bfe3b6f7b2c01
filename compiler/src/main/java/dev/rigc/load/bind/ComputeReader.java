package dev.rigc.load.bind;

import dev.rigc.model.compute.Architecture;
import dev.rigc.model.compute.ClusterScaling;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.compute.ComputeDefaults;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.compute.Spot;
import java.util.Optional;

/** Reads the cluster of an environment. */
final class ComputeReader {
  private final Values values;

  ComputeReader(Values values) {
    this.values = values;
  }

  Compute read(Section section) {
    Compute standard = ComputeDefaults.COMPUTE;
    Optional<Architecture> architecture =
        values.optionalText(section, "architecture").flatMap(Architecture::of);
    return new Compute(
        values.word(section, "launch", LaunchType::of, standard.launch()),
        values
            .optional(section, "instanceType", SettingFormats.INSTANCE_TYPE)
            .orElseGet(() -> ComputeDefaults.instanceType(architecture)),
        values.number(section, "size", standard.size()),
        values.number(section, "maxSize", standard.maxSize()),
        section.get("scaling").map(node -> scaling(section.section("scaling"))),
        section.get("spot").map(node -> spot(section.section("spot"))),
        architecture);
  }

  private ClusterScaling scaling(Section section) {
    ClusterScaling standard = ComputeDefaults.CLUSTER_SCALING;
    return new ClusterScaling(
        values.number(section, "targetCapacity", standard.targetCapacity()),
        values.number(section, "warmUp", standard.warmUp()),
        values.flag(section, "terminationProtection", standard.terminationProtection()),
        new ScalingReader(values).schedules(section));
  }

  private Spot spot(Section section) {
    Spot standard = ComputeDefaults.SPOT;
    return new Spot(
        values.number(section, "base", standard.base()),
        values.number(section, "percent", standard.percent()),
        values.list(section, "instanceTypes", SettingFormats.INSTANCE_TYPE));
  }
}
