package dev.rigc.stack.app;

import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.application.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * How the load balancer checks copies and spreads requests over them.
 *
 * @param interval seconds from one health check to the next
 * @param timeout seconds after which one has failed
 * @param healthyAfter checks in a row that must succeed
 * @param unhealthyAfter checks in a row that must fail; absent where it is what AWS assumes
 * @param codes status codes of a healthy copy; absent where they are the default
 * @param deregistrationDelay seconds that open requests have, as text
 * @param slowStart seconds of a growing share, as text, if there are any
 * @param stickiness seconds for which a client stays with a copy, as text, if it does
 */
public record TargetGroupView(
    int interval,
    int timeout,
    int healthyAfter,
    @Nullable Integer unhealthyAfter,
    @Nullable String codes,
    String deregistrationDelay,
    @Nullable String slowStart,
    @Nullable String stickiness) {

  static TargetGroupView of(TargetGroup group) {
    TargetGroup usual = ApplicationDefaults.TARGET_GROUP;
    return new TargetGroupView(
        group.interval(),
        group.timeout(),
        group.healthyAfter(),
        group.unhealthyAfter() == usual.unhealthyAfter() ? null : group.unhealthyAfter(),
        group.codes().equals(usual.codes()) ? null : group.codes(),
        Integer.toString(group.deregistrationDelay()),
        group.slowStart().map(seconds -> seconds.toString()).orElse(null),
        group.stickiness().map(seconds -> seconds.toString()).orElse(null));
  }
}
