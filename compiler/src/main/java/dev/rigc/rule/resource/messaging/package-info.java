/**
 * Rules on resources of SNS and SQS, those on security among them. {@link
 * dev.rigc.rule.resource.messaging.MessagingRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.messaging;

import org.jspecify.annotations.NullMarked;
