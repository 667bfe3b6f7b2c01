/**
 * Output as a set of files in memory, and its way to disk: all of it or nothing.
 *
 * <p><b>Context.</b> A deployment reads {@code riglet.json} and the templates beside it. A mix of
 * old and new files would deploy something that nobody compiled. The output folder may hold files
 * of other makers too, so it cannot be swapped as a whole, and no file system renames several files
 * in one step.
 *
 * <p><b>Decision.</b> One run at a time writes, under a lock of the operating system; others wait,
 * say so after a second, and give up when one run writes for a minute. New files are first written,
 * and the old ones copied, to a folder {@code .rigc-write} inside the output folder. Then {@code
 * .rigc-write/journal} says what is going to change, and only then are files renamed into place,
 * {@code riglet.json} last. Deleting the journal completes the output; what else is in {@code
 * .rigc-write} is of no use then and goes, as does the folder. A failure puts the copies back.
 * SIGINT, SIGTERM and SIGHUP wait until the output is complete.
 *
 * <p><b>Consequence.</b> Whoever finds no {@code .rigc-write/journal} sees one whole output, old or
 * new, at every moment and whatever ends the run. Between a SIGKILL or a crash in the middle of the
 * renames and the next run, a reader may find some files new and some old, and the journal beside
 * them: then the output is not to be used. The next run that comes to write puts the old output
 * back before anything else; {@code compile --check} reports such an output as stale. A reader that
 * must not see a mix looks for the journal, and at {@code riglet.json}, before and after it reads.
 * A power failure may lose more than that, since folders are not flushed.
 *
 * <p>A first output goes into a folder that is new or empty, but for files such as {@code
 * .gitignore}: among the files of a home folder or of a repository's root nobody could tell what is
 * rigc's. Once {@code riglet.json} is there, files of others may join it.
 *
 * <p>The stages of a deployment are written in the same way, with {@code stages.json} in the place
 * of {@code riglet.json}.
 *
 * <p>Only files that the old {@code riglet.json} lists are ever replaced or removed. No symbolic
 * link below the output folder is followed.
 */
@NullMarked
package dev.rigc.emit;

import org.jspecify.annotations.NullMarked;
