/**
 * A simulation of the roles that rigc emits: IAM's evaluation of policies, the compiled samples as
 * they would be deployed, and tables of what each role must be able to do and must not.
 */
@NullMarked
package dev.rigc.iam;

import org.jspecify.annotations.NullMarked;
