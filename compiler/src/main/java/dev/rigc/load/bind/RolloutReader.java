package dev.rigc.load.bind;

import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.application.Rollout;
import java.util.Optional;

/** Reads how new versions of an application take the place of old ones. */
final class RolloutReader {
  private final Values values;

  RolloutReader(Values values) {
    this.values = values;
  }

  Optional<Rollout> read(Section application) {
    return application.get("deployment").map(node -> rollout(application.section("deployment")));
  }

  private Rollout rollout(Section section) {
    Rollout standard = ApplicationDefaults.ROLLOUT;
    return new Rollout(
        values.word(section, "strategy", Rollout.Strategy::of, standard.strategy()),
        values.number(section, "bakeTime", standard.bakeTime()),
        values.number(section, "percent", standard.percent()),
        values.number(section, "interval", standard.interval()),
        values.number(section, "serverErrors", standard.serverErrors()));
  }
}
