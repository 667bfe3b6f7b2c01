/** Options that several commands have, and what they share as commands. */
@NullMarked
package dev.rigc.cli.option;

import org.jspecify.annotations.NullMarked;
