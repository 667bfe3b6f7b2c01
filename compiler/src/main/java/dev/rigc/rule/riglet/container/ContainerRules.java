package dev.rigc.rule.riglet.container;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on containers. */
public final class ContainerRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new SidecarShareRule(),
          new ContainerNamesRule(),
          new ContainerRangeRule(),
          new UlimitNamesRule(),
          new SidecarImageRule(),
          new PortsUniqueRule(),
          new ContainerTextRule(),
          new ScheduleNameRule(),
          new VolumePathRule(),
          new VolumePathsApartRule(),
          new VolumeOwnerRule(),
          new SharedVolumeRule(),
          new WrittenVolumeRule());

  private ContainerRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
