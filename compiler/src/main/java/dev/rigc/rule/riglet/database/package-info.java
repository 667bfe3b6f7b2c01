/** Rules on the database and its backups. */
@NullMarked
package dev.rigc.rule.riglet.database;

import org.jspecify.annotations.NullMarked;
