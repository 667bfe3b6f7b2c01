/** What a command reads from and writes to: streams, files, exit codes and errors of use. */
@NullMarked
package dev.rigc.cli.terminal;

import org.jspecify.annotations.NullMarked;
