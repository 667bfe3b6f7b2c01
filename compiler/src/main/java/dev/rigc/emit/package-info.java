/**
 * Output as a set of files in memory, and its way to disk: all of it or nothing.
 *
 * <p><b>Context.</b> A deployment reads {@code riglet.json} and the templates beside it. A mix of
 * old and new files would deploy something that nobody compiled. The output folder may hold files
 * of other makers too, so it cannot be swapped as a whole.
 *
 * <p><b>Decision.</b> New files are first written, and the old ones copied, to a folder {@code
 * .rigc-write} inside the output folder. Then a journal says what is going to change, and only then
 * are files renamed into place, {@code riglet.json} last. A failure puts the copies back. After a
 * crash the next run finds the journal and does the same before anything else.
 *
 * <p><b>Consequence.</b> Whoever finds no {@code .rigc-write/journal} sees one whole output, old or
 * new. Only files that the old {@code riglet.json} lists are ever replaced or removed.
 */
@NullMarked
package dev.rigc.emit;

import org.jspecify.annotations.NullMarked;
