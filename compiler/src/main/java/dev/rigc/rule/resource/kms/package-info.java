/**
 * Rules on resources of KMS, those on security among them. {@link
 * dev.rigc.rule.resource.kms.KmsRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.kms;

import org.jspecify.annotations.NullMarked;
