/**
 * Rules on resources of IAM, those on security among them. {@link
 * dev.rigc.rule.resource.iam.IamRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.iam;

import org.jspecify.annotations.NullMarked;
