/** Rules on VPCs, subnets and Elastic IP addresses. */
@NullMarked
package dev.rigc.rule.riglet.network;

import org.jspecify.annotations.NullMarked;
