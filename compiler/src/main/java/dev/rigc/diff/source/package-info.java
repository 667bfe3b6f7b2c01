/**
 * Reads the sides of a comparison: files and folders on disk or in a revision of a git repository.
 *
 * <p><b>Decision: git is asked through its command.</b> Context: it alone knows where objects are,
 * and a library for that is larger than rigc. Consequence: revisions are resolved to an object id
 * first and only ids are passed on; nothing is checked out, no hook and no filter runs, nothing is
 * fetched.
 */
@NullMarked
package dev.rigc.diff.source;

import org.jspecify.annotations.NullMarked;
