/** The pipeline of an application, with what it builds and announces. */
@NullMarked
package dev.rigc.stack.build;

import org.jspecify.annotations.NullMarked;
