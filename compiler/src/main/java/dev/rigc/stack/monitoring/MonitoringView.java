package dev.rigc.stack.monitoring;

import dev.rigc.render.HeadView;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code monitoring} see. A threshold that is absent has no alarm.
 *
 * @param head what every template starts with
 * @param loadBalancerErrors answers of the load balancer itself with 5xx in five minutes
 * @param metrics namespace of the database host's metrics
 * @param environment name of the environment, and a dimension of these metrics
 * @param databaseDisk percent of the database's volume in use
 * @param backupAge hours since the last backup of the database
 * @param budget US dollars a month
 * @param owner the owner, a tag of what the budget counts
 * @param project the project, another one
 * @param dashboardName name of the dashboard
 * @param dashboard its body, for {@code Fn::Sub} with {@code LoadBalancer} and {@code Cluster}
 */
public record MonitoringView(
    HeadView head,
    @Nullable Integer loadBalancerErrors,
    String metrics,
    String environment,
    @Nullable Integer databaseDisk,
    @Nullable Integer backupAge,
    @Nullable Integer budget,
    String owner,
    String project,
    String dashboardName,
    @Nullable String dashboard) {}
