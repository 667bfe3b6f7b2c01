/** The network of an environment: VPC, subnets, endpoints, DNS zone and load balancer. */
@NullMarked
package dev.rigc.model.network;

import org.jspecify.annotations.NullMarked;
