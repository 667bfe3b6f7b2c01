/** Runs rules over templates. A rule that crashes becomes a finding. */
@NullMarked
package dev.rigc.lint;

import org.jspecify.annotations.NullMarked;
