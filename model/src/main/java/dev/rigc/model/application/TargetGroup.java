package dev.rigc.model.application;

import dev.rigc.model.value.Slug;
import java.util.Optional;

/**
 * How the load balancer checks the copies of an application and spreads requests over them. The
 * ranges are those of <a
 * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html">CreateTargetGroup</a>
 * and of the <a
 * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html">attributes</a>.
 *
 * @param interval seconds from one health check to the next, 5 to 300
 * @param timeout seconds after which a check has failed, 2 to 120 and less than {@code interval}
 * @param healthyAfter how many checks in a row must succeed, 2 to 10
 * @param unhealthyAfter how many checks in a row must fail, 2 to 10
 * @param codes the HTTP status codes of a healthy copy, such as {@code 200-301}
 * @param deregistrationDelay seconds that requests have to end on a copy that is removed, 0 to 3600
 * @param slowStart seconds in which a new copy gets a growing share of requests, 30 to 900; absent:
 *     a full share at once
 * @param container the sidecar that gets the requests, on its port; absent: the application's own
 *     container
 * @param stickiness seconds for which a client stays with one copy, 1 to 604800; absent: each
 *     request goes to any copy
 */
public record TargetGroup(
    int interval,
    int timeout,
    int healthyAfter,
    int unhealthyAfter,
    String codes,
    int deregistrationDelay,
    Optional<Integer> slowStart,
    Optional<Slug> container,
    Optional<Integer> stickiness) {}
