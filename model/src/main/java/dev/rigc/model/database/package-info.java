/** The database of an environment and the tables of an application. */
@NullMarked
package dev.rigc.model.database;

import org.jspecify.annotations.NullMarked;
