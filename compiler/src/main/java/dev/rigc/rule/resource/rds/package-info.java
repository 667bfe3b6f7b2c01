/**
 * Rules on resources of RDS, those on security among them. {@link
 * dev.rigc.rule.resource.rds.RdsRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.rds;

import org.jspecify.annotations.NullMarked;
