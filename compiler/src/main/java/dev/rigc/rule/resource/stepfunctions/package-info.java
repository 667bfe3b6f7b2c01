/**
 * Rules on resources of Step Functions, those on security among them. {@link
 * dev.rigc.rule.resource.stepfunctions.StepFunctionsRules} lists them.
 */
@NullMarked
package dev.rigc.rule.resource.stepfunctions;

import org.jspecify.annotations.NullMarked;
