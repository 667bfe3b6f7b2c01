/** The command line: each command parses options, calls the library once, and reports. */
@NullMarked
package dev.rigc.cli;

import org.jspecify.annotations.NullMarked;
