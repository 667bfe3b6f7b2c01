/**
 * Rules on functions: what they are given, where they may be used, and whether they do anything.
 * {@link dev.rigc.rule.template.function.FunctionRules} lists them.
 */
@NullMarked
package dev.rigc.rule.template.function;

import org.jspecify.annotations.NullMarked;
