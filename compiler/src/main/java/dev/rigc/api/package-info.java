/**
 * The door to rigc for its command line and for other programs: compile a riglet, lint templates.
 */
@NullMarked
package dev.rigc.api;

import org.jspecify.annotations.NullMarked;
