/** The commands with which a riglet begins: {@code init} and {@code import}. */
@NullMarked
package dev.rigc.cli.start;

import org.jspecify.annotations.NullMarked;
