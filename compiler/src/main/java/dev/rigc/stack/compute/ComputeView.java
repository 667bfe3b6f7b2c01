package dev.rigc.stack.compute;

import dev.rigc.render.HeadView;
import dev.rigc.render.PortRange;
import dev.rigc.render.SpotView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code compute-ecs} see.
 *
 * @param head what every template starts with
 * @param missingHosts minutes with fewer hosts than desired that are an alarm
 * @param hosts whether containers run on EC2 hosts
 * @param size how many hosts there are; an operator may turn it, see {@code ClusterSize}
 * @param maxSize how many hosts there may be; see {@code ClusterMaxSize}
 * @param instanceType type of the hosts
 * @param keyName EC2 key pair of the hosts
 * @param ipv6 whether the VPC has IPv6 addresses, too
 * @param hostSubnets names of the exports of the subnets of the hosts
 * @param targetPorts ports that the load balancer reaches containers on
 * @param namespace name of the namespace of the applications, if there is one
 * @param connectPorts ports that containers reach each other on
 * @param arm whether the processors are Graviton
 * @param scaling how the hosts follow the tasks; absent where their number is fixed
 * @param spot how much runs on spare capacity; absent where nothing does
 * @param rolePath path of the riglet's roles
 */
public record ComputeView(
    HeadView head,
    @Nullable Integer missingHosts,
    boolean hosts,
    int size,
    int maxSize,
    String instanceType,
    @Nullable String keyName,
    boolean ipv6,
    List<String> hostSubnets,
    List<PortRange> targetPorts,
    @Nullable String namespace,
    List<ConnectPort> connectPorts,
    boolean arm,
    @Nullable ClusterScalingView scaling,
    @Nullable SpotView spot,
    String rolePath) {}
