/**
 * Rules on resources of CloudWatch Logs, those on security among them. {@link
 * dev.rigc.rule.resource.logs.LogsRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.logs;

import org.jspecify.annotations.NullMarked;
