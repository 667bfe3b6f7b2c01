package dev.rigc.bench.process;

import java.util.List;
import java.util.Map;

/**
 * A command that is measured.
 *
 * @param name what a table calls it
 * @param on the JVM or the node that it runs on
 * @param command its path and arguments
 * @param environment variables that are set for it
 * @param every that it takes part in every so many rounds only
 */
record Program(
    String name, String on, List<String> command, Map<String, String> environment, int every) {}
