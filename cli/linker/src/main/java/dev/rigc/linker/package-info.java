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
 *
 * <p><b>It stays as long as a start without it takes more than 1.25 times as long</b>, on the
 * oldest JDK and on the newest. Measured on 2026-12-01, 2 cores, each with an archive of its own,
 * medians of 7 runs that take turns; how many times as long the same jar takes that is not linked,
 * as the assembly makes it and, in parentheses, stored without compression as the linker stores it:
 *
 * <table>
 *   <caption>A start without the linker</caption>
 *   <tr><th>command</th><th>JDK 17.0</th><th>JDK 25.0</th></tr>
 *   <tr><td>{@code rigc --version}</td><td>1.36 (1.33)</td><td>1.48 (1.23)</td></tr>
 *   <tr><td>{@code rigc check riglet.yaml}</td><td>1.40 (1.31)</td><td>1.20 (1.25)</td></tr>
 *   <tr><td>{@code rigc lint} of one template</td><td>1.32 (1.37)</td><td>1.30 (1.39)</td></tr>
 *   <tr><td>{@code rigc lint generated/twig}</td><td>1.20 (1.16)</td><td>1.02 (1.10)</td></tr>
 *   <tr><td>{@code rigc compile riglet.yaml}</td><td>1.19 (1.36)</td><td>1.19 (1.18)</td></tr>
 * </table>
 *
 * <p>Half of the short starts, the first three, take more than 1.36 times as long on 17 and 1.30
 * times on 25. Measure again with {@code cli/bench/run --rigc} when a JDK is added or dropped.
 */
@NullMarked
package dev.rigc.linker;

import org.jspecify.annotations.NullMarked;
