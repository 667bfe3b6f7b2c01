/** The command {@code compile}: its summary, and watching the files that it reads. */
@NullMarked
package dev.rigc.cli.compile;

import org.jspecify.annotations.NullMarked;
