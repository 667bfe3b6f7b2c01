/**
 * From the text of a {@code riglet.yaml} to the typed model: the problems of the text, the JSON
 * Schema, and binding. All of it is lenient: a value that is wrong is reported once, its place is
 * marked unsound, and a placeholder stands in for it, so that everything else is still checked and
 * nothing is reported that only follows from the first mistake.
 */
@NullMarked
package dev.rigc.load;

import org.jspecify.annotations.NullMarked;
