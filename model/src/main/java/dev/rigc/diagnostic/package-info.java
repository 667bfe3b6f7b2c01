/**
 * What rigc has to say about a file: findings with a rule, a severity, a place, a message and a
 * hint. Checks return diagnostics; they never throw because of what a user wrote.
 */
@NullMarked
package dev.rigc.diagnostic;

import org.jspecify.annotations.NullMarked;
