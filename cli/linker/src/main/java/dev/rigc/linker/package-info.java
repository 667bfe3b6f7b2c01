/**
 * Links the classes of a jar when it is packaged. What javac leaves to the first call of every
 * lambda and of every record's {@code equals}, {@code hashCode} and {@code toString} is written out
 * as plain classes and methods, and classes too old for the JVM's archive are brought up to date.
 */
@NullMarked
package dev.rigc.linker;

import org.jspecify.annotations.NullMarked;
