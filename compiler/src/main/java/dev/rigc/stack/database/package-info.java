/** The CouchDB host of an environment and its backups, where the environment has a database. */
@NullMarked
package dev.rigc.stack.database;

import org.jspecify.annotations.NullMarked;
