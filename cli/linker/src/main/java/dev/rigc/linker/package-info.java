/**
 * Links the classes of a jar when it is packaged. What javac leaves to the first call of every
 * lambda and of every record's {@code equals}, {@code hashCode} and {@code toString} is written out
 * as plain classes and methods, and classes too old for the JVM's archive are brought up to date.
 *
 * <p><b>Decision: {@code rigc.jar} is linked when it is packaged.</b> Context: the JVM links every
 * lambda, string concatenation and record method at its first call, even from an archive, and
 * verifies classes of picocli's age (version 49) again at every start; that was more than a third
 * of the processor time of a short lint. So javac concatenates inline, and this module rewrites the
 * jar: lambdas and record methods become plain classes and methods, old classes get the frames that
 * the quick verifier requires. The archive is a static one, mapped at the address it was made for
 * ({@code ArchiveRelocationMode=0}), since moving it would copy it; that gives up one layer of
 * address randomisation, in a program that keeps no secrets and serves nobody. Consequence: stack
 * traces name {@code Owner$$L0} instead of a lambda. {@code LinkerTest} compares linked classes
 * with unlinked ones; {@code LauncherIT} fails when a lambda of rigc's is linked at start.
 */
@NullMarked
package dev.rigc.linker;

import org.jspecify.annotations.NullMarked;
