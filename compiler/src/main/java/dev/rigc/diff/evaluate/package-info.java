/**
 * What a difference means: each evaluator looks at it for one kind of insight and reports findings
 * as a rule does. Those of other authors are found through {@code ServiceLoader}.
 */
@NullMarked
package dev.rigc.diff.evaluate;

import org.jspecify.annotations.NullMarked;
