/**
 * Texts made from the command line's own description: shell completions and the manual page.
 *
 * <p><b>Decision: completions and the manual page are made from the commands.</b> Context: picocli
 * writes a completion for bash only, without {@code --option=value} and without files for
 * parameters, and a manual page only through Asciidoctor, which is larger than all of rigc. So this
 * package writes them from picocli's model; the build runs it, and {@code rigc completion} prints
 * the same. Consequence: they cannot drift; tests press the tab key in real shells.
 */
@NullMarked
package dev.rigc.cli.manual;

import org.jspecify.annotations.NullMarked;
