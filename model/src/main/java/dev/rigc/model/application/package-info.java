/**
 * An application: how it is built, reached, run and scaled, and what an environment changes of it.
 */
@NullMarked
package dev.rigc.model.application;

import org.jspecify.annotations.NullMarked;
