/**
 * Rules on resources of Secrets Manager, those on security among them. {@link
 * dev.rigc.rule.resource.secretsmanager.SecretsManagerRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.secretsmanager;

import org.jspecify.annotations.NullMarked;
