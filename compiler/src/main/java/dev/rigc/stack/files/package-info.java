/**
 * The EFS file system of an environment, where an application has a volume.
 *
 * <p><b>Decision: one file system an environment, one access point a volume.</b> An access point
 * shows its directory alone, and makes every access as one POSIX user, so the volumes of an
 * application are as far apart as file systems of their own would be. One file system has one
 * backup and one set of mount targets, which are addresses of the subnets.
 *
 * <p><b>Decision: access points are not in the stacks of their applications.</b> Pipelines deploy
 * and replace those stacks, with a role that can make no file system. The operator deploys this
 * stack, before the applications; they import what they mount, so that nothing goes that a task
 * still has.
 *
 * <p><b>Decision: what two applications share is a volume of one of them.</b> The other one names
 * it, and mounts the same access point: both see the files of one user, and whoever reads the
 * riglet sees whose they are.
 *
 * <p><b>Decision: a file system of somebody else is no volume.</b> A file system can be mounted in
 * the VPC of its mount targets, and every environment has its own VPC: one id would be wrong in all
 * environments but one.
 */
@NullMarked
package dev.rigc.stack.files;

import org.jspecify.annotations.NullMarked;
