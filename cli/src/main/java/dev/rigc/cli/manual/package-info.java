/** Texts made from the command line's own description: shell completions and the manual page. */
@NullMarked
package dev.rigc.cli.manual;

import org.jspecify.annotations.NullMarked;
