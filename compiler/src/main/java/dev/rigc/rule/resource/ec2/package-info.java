/**
 * Rules on resources of EC2 and VPC, those on security among them. {@link
 * dev.rigc.rule.resource.ec2.Ec2Rules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.ec2;

import org.jspecify.annotations.NullMarked;
