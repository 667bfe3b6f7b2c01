/**
 * The command line: each command parses options, calls the library once, and reports.
 *
 * <p><b>Decision: {@code lint} loads only what it needs.</b> Context: it runs before every commit,
 * and each library costs start-up time. So it uses events from snakeyaml, tokens and the generator
 * of jackson-core, and neither FreeMarker, the JSON Schema validator, databind nor logging; there
 * is one stored jar and a start-up archive (AppCDS) in the user's cache. Consequence: {@code
 * LauncherIT} fails when {@code lint} loads any of them. Three things were built, measured and left
 * out, since maintained libraries and plain code are worth more than the gain: a reader for the
 * usual forms of YAML with snakeyaml for all others (a quarter off a long lint), a check that a
 * riglet conforms to its schema with the validator for all others (8 % off a compile), and a second
 * thread that loaded what a command needs while the first one read the command line (on JDK 17 and
 * 25, medians of 7 runs that took turns: without it a lint of one template took 0.99 and 1.22 times
 * as long, a lint of twig 0.98 and 1.08, a compile 1.07 and 1.05; on average 1.06).
 *
 * <p><b>Decision: watch mode compares bytes, not events.</b> Context: editors write a file in
 * place, in parts, or by renaming another one over it; some file systems report nothing. So an
 * event only says when to look, and the riglet is read twice a second anyway; it is compiled when
 * its bytes differ and have stayed the same for a moment. Standard input is not read, so the watch
 * can run in the background; it ends with Ctrl-C, exit code 130, after a compile in progress.
 * Consequence: findings, a riglet that is missing for a while and a full disk are reported in a
 * line, and the watch goes on; only a fault in rigc ends it.
 *
 * <p><b>Decision: hooks and build servers run a clone.</b> Context: a hook must need no docker and
 * no npx, pre-commit does not know Java, and only Maven downloads anything. So the hooks, the
 * action and the GitLab job run the launcher of their clone, which builds once, under a lock, with
 * the JVM's first compiler only. A hook is one process ({@code require_serial}), since the
 * templates of a commit are one system. Consequence: the first run takes half a minute and Maven;
 * all others start like any rigc.
 *
 * <p><b>Decision: the archive is a prefix, and all that is published is reproducible.</b> Context:
 * shells and man find what is below a prefix without any setting, and an archive that anyone can
 * make again needs no trust. So it holds {@code bin}, {@code lib} and {@code share}, with fixed
 * times, order, owners and permissions, and a bill of materials without time or serial number.
 * Consequence: CI builds all of it twice, in another folder, zone and locale, and compares. (The
 * modules' own jars, whose hashes the bill lists, also depend on the umask: 022.)
 */
@NullMarked
package dev.rigc.cli;

import org.jspecify.annotations.NullMarked;
