/** What a rule is: its catalogue entry and its check. The rules themselves live below. */
@NullMarked
package dev.rigc.rule;

import org.jspecify.annotations.NullMarked;
