/**
 * What rigc has to say about a file: findings with a rule, a severity, a place, a message and a
 * hint. Checks return diagnostics; they never throw because of what a user wrote.
 *
 * <p><b>Decision.</b> Secrets are taken out of a {@link dev.rigc.diagnostic.Diagnostic} and not out
 * of reports. <b>Context.</b> Six formats, the standard streams and users of the library show
 * findings. <b>Consequence.</b> What a text tells by its form is masked when a diagnostic is made
 * ({@link dev.rigc.diagnostic.Redaction}); what only its place tells, as the default of a parameter
 * with {@code NoEcho}, when a lint or a compilation hands its findings back ({@link
 * dev.rigc.diagnostic.KnownSecrets}), since another file may tell it. What rigc prints besides
 * findings goes through the first one, too.
 */
@NullMarked
package dev.rigc.diagnostic;

import org.jspecify.annotations.NullMarked;
