/**
 * The DynamoDB tables of the applications in an environment, where one has any.
 *
 * <p><b>Decision: tables are not in the stacks of their applications.</b> Pipelines deploy and
 * replace those stacks, with a role that can make no table. The operator deploys this one, before
 * the applications; what an application may do with its tables is in its own role, by their names.
 */
@NullMarked
package dev.rigc.stack.tables;

import org.jspecify.annotations.NullMarked;
