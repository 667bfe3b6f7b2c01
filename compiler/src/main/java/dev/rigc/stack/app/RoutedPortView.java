package dev.rigc.stack.app;

import java.util.List;

/**
 * A port beside the first one that the load balancer reaches.
 *
 * @param groupId logical id of its target group
 * @param ruleId logical id of its listener rule
 * @param container the container that listens
 * @param port the port
 * @param healthCheck path of the health check
 * @param priority priority of its rule
 * @param hosts host names that the rule matches
 * @param paths path patterns that it matches
 */
public record RoutedPortView(
    String groupId,
    String ruleId,
    String container,
    int port,
    String healthCheck,
    int priority,
    List<String> hosts,
    List<String> paths) {}
