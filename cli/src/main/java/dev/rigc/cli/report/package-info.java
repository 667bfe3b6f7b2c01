/** What was found, printed for people and for machines: one class per format. */
@NullMarked
package dev.rigc.cli.report;

import org.jspecify.annotations.NullMarked;
