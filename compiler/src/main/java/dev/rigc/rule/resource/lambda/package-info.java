/**
 * Rules on resources of Lambda, those on security among them. {@link
 * dev.rigc.rule.resource.lambda.LambdaRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.lambda;

import org.jspecify.annotations.NullMarked;
