package dev.rigc.stack.foundation;

import dev.rigc.render.HeadView;
import dev.rigc.render.PortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code foundation} see.
 *
 * @param head what every template starts with
 * @param vpcCidr block of the VPC
 * @param publicCidrA block of the first public subnet
 * @param publicCidrB block of the second public subnet
 * @param privateCidrA block of the first private subnet
 * @param privateCidrB block of the second private subnet
 * @param hasNat whether there is any NAT gateway
 * @param hasNatPerAz whether there is one for each zone
 * @param certificate ARN of the certificate
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
    String vpcCidr,
    String publicCidrA,
    String publicCidrB,
    String privateCidrA,
    String privateCidrB,
    boolean hasNat,
    boolean hasNatPerAz,
    String certificate,
    List<PortRange> targetPorts,
    @Nullable String idleTimeout,
    boolean firewall,
    boolean blocks,
    String internalZone,
    String opsTopic,
    List<String> opsEmails,
    String domain,
    boolean createsZone) {}
