/**
 * The doors to rigc for its command line and for other programs: compile a riglet, lint templates.
 *
 * <p><b>Decision: only doors, options and results are public here.</b> Context: what is public
 * stays until the next major version. Consequence: {@code ArchitectureTest} lists the types; what
 * exists for speed only, such as threads and what is read ahead, is not among them.
 *
 * <p><b>Decision: what authors accept is honoured at every door.</b> Context: a program that lints
 * is to say what the command says. Consequence: comments and {@code Metadata} count wherever a text
 * is linted or compiled, and {@code .rigc.yaml} wherever the library is given a file; a program
 * that reads files itself asks {@link dev.rigc.api.ConfigurationFiles}. What keeps a riglet from
 * being compiled is not accepted ({@link dev.rigc.lint.MandatoryRules}).
 */
@NullMarked
package dev.rigc.api;

import org.jspecify.annotations.NullMarked;
