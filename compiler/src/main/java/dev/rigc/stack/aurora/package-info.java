/**
 * The Aurora cluster of an environment, where that is its database.
 *
 * <p><b>Decision: each engine is a kind of stack.</b> Context: CloudFormation replaces a cluster
 * whose engine changes, and the new one is empty. So {@code aurora-postgresql} and {@code
 * aurora-mysql} have stacks of their own, as CouchDB has: another engine in {@code riglet.yaml}
 * creates its stack beside the one with the data, which leaves the plan, stays as it is, and is
 * named by {@code compile} and {@code status-riglet}. Both can run while data is moved.
 * Consequence: the cluster is in the private subnets of the foundation, since the blocks of the
 * database subnets may be those of a CouchDB that still runs.
 *
 * <p><b>Decision: the default version is a major one.</b> RDS updates the minor version in the
 * maintenance window, and a template that names the old one would ask for a downgrade. Who pins a
 * full version turns these updates off.
 */
@NullMarked
package dev.rigc.stack.aurora;

import org.jspecify.annotations.NullMarked;
