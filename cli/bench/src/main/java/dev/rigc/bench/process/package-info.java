/** Measures whole processes of rigc beside other programs. Plain Java, compiled by {@code run}. */
package dev.rigc.bench.process;
