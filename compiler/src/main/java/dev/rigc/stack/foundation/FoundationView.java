package dev.rigc.stack.foundation;

import dev.rigc.render.HeadView;
import dev.rigc.render.PortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code foundation} see.
 *
 * @param head what every template starts with
 * @param natErrors connections in five minutes without a port of a NAT gateway that are an alarm
 * @param hasBudget whether a budget tells the ops topic
 * @param vpcCidr block of the VPC
 * @param existing the VPC and subnets, if they exist already
 * @param ipv6 whether the VPC has IPv6 addresses, too
 * @param zones its availability zones
 * @param natZones those of them that have a NAT gateway
 * @param publicHosts whether hosts live in the public subnets
 * @param endpoints interface endpoints of AWS services
 * @param flowLogs records of connections; absent: none
 * @param rolePath path of the riglet's roles
 * @param certificate ARN of the certificate; absent: one is requested
 * @param certificateNames names of the certificate that is requested, the first one apart
 * @param certificateName the first of them
 * @param zoneId id of the public zone, if the riglet gives it
 * @param targetPorts ports that the load balancer reaches containers on
 * @param idleTimeout seconds until an idle connection is closed, as text, where it is not the
 *     default
 * @param firewall whether AWS WAF is in front of the load balancer
 * @param blocks whether it refuses what its rules match
 * @param internalZone name of the private zone
 * @param opsTopic name of the ops topic
 * @param opsEmails addresses that hear of alarms
 * @param domain the public domain
 * @param createsZone whether {@code deps} makes the public zone
 */
public record FoundationView(
    HeadView head,
    @Nullable Integer natErrors,
    boolean hasBudget,
    String vpcCidr,
    @Nullable ExistingView existing,
    boolean ipv6,
    List<ZoneView> zones,
    List<ZoneView> natZones,
    boolean publicHosts,
    List<EndpointView> endpoints,
    @Nullable FlowLogsView flowLogs,
    String rolePath,
    @Nullable String certificate,
    List<String> certificateNames,
    String certificateName,
    @Nullable String zoneId,
    List<PortRange> targetPorts,
    @Nullable String idleTimeout,
    boolean firewall,
    boolean blocks,
    String internalZone,
    String opsTopic,
    List<String> opsEmails,
    String domain,
    boolean createsZone) {}
