/**
 * The CouchDB host of an environment and its backups, where the environment has a database.
 *
 * <p><b>Decision: a backup is the files of one moment, cloned while CouchDB is paused.</b> Context:
 * CouchDB's files only grow at their end, so its documentation allows to copy them at any time (<a
 * href="https://docs.couchdb.org/en/stable/maintenance/backups.html">backing up CouchDB</a>). That
 * holds for each file by itself. A copy of open files that takes minutes also mixes moments: the
 * list of databases with shards made later, a file with the one that compaction puts in its place,
 * an index that is ahead of its database. So the job pauses the process, clones all files on the
 * volume's XFS, which shares their blocks and copies no data, lets CouchDB go on after well under a
 * second, and uploads the clones. What they hold is what a power failure at that moment would have
 * left, from which CouchDB starts by design. Alternatives: a snapshot of the volume is of one
 * moment too, but the host would need rights to make and delete volumes, and its own backups; a
 * replication needs a second CouchDB and leaves users, revisions to be pruned and local documents
 * behind. Consequence: the volume must be able to clone ({@code reflink}, which {@code mkfs.xfs}
 * turns on since 5.1); where it is not, the backup fails and says so.
 *
 * <p><b>Decision: a backup is a list of versions.</b> The bucket keeps versions, so an unchanged
 * file is uploaded once, and {@code backups/TIME} lists key, version and size of each file.
 * Consequence: each backup of the retention time can be restored by itself; a list expires before
 * the first of the versions that it names; the host can delete no version.
 *
 * <p><b>Decision: a restore changes nothing before it has all files, and keeps what was there.</b>
 * The files are fetched beside the data, compared with the list in number and size, and swapped in
 * while CouchDB is stopped; if it does not answer then, the files of before come back.
 *
 * <p><b>Decision: the command that restores is a parameter.</b> With it, user data would be longer
 * than the 16 KB that EC2 takes.
 */
@NullMarked
package dev.rigc.stack.database;

import org.jspecify.annotations.NullMarked;
